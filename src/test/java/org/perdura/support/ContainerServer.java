package org.perdura.support;

import java.nio.file.Files;
import java.util.Map;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Lays out the server for the tests in the container before Arquillian reads where it is: the shipped configuration, a
 * free port, an embedded database in memory. {@code arquillian.xml} takes the values from the system properties set
 * here.
 */
public final class ContainerServer implements LauncherSessionListener {

    /** One of its own for each run: Arquillian takes any running server of that name for its own. */
    private static final String NAME = "perdura-in-container-" + ProcessHandle.current().pid();
    private static final String LOCAL_CONNECTOR = """
            <server>
                <featureManager>
                    <feature>localConnector-1.0</feature>
                </featureManager>
            </server>
            """;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("perdura.war") == null || Files.notExists(ServerDirectory.LIBERTY)) {
            return;
        }

        var port = ServerDirectory.freePort();
        var directory = new ServerDirectory(NAME)
            .configure("local-connector.xml", LOCAL_CONNECTOR)
            .set(Map.of(
                "perdura.http.port", Integer.toString(port),
                "perdura.demo", "true",
                "perdura.secure", "false",
                "perdura.db.url", "jdbc:h2:mem:perdura;DB_CLOSE_DELAY=-1"));

        System.setProperty("perdura.container.port", Integer.toString(port));
        System.setProperty("perdura.container.liberty", ServerDirectory.LIBERTY.toString());
        System.setProperty("perdura.container.name", NAME);
        System.setProperty("perdura.container.user", directory.user().toString());
    }
}
