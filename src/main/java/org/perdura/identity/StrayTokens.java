package org.perdura.identity;

import static java.util.Locale.ROOT;

import org.perdura.platform.Problem;
import org.perdura.platform.ProblemException;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** A token that nobody checks must not look as if it had been good: only the session path takes one. */
@Provider
@PreMatching
public class StrayTokens implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        var authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.toLowerCase(ROOT).startsWith("bearer ")
                && !request.getUriInfo().getPath(false).equals("/session")) {
            throw new ProblemException(Problem.NOT_AUTHENTICATED, "token on a path that takes none");
        }
    }
}
