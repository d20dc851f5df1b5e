package org.perdura.testing;

import java.io.IOException;
import java.sql.SQLException;

import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Something of ours fails while it works on a request that asks for it. */
@Provider
public class Fault implements ContainerRequestFilter {

    private static final String SECRET = "select password_hash from agent";

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var fault = request.getHeaderString("X-Testing-Fault");
        switch (fault == null ? "" : fault) {
            case "bug" -> throw new IllegalStateException(SECRET);
            case "error" -> throw new AssertionError(SECRET);
            case "file" -> throw new IOException(SECRET);
            case "database" -> throw new PersistenceException(SECRET, new SQLException(SECRET));
            default -> { }
        }
    }
}
