package org.perdura.support;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Where a server under test keeps its data. */
public record Database(Kind kind, Map<String, String> variables) {

    /** The databases that Perdura promises to run on. */
    public enum Kind {
        H2, POSTGRESQL
    }

    /** The embedded default: a file below the server's own directory, gone with it. */
    public static Database h2() {
        return new Database(Kind.H2, Map.of());
    }

    /** The same in another directory. */
    public static Database h2(Path directory) {
        return new Database(Kind.H2, Map.of(
            "perdura.db.url", "jdbc:h2:file:" + directory + "/perdura;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"));
    }

    public static Database postgresql(String url, String user, String password) {
        return new Database(Kind.POSTGRESQL, new TreeMap<>(Map.of(
            "perdura.db.kind", "postgresql",
            "perdura.db.url", url,
            "perdura.db.user", user,
            "perdura.db.password", password)));
    }
}
