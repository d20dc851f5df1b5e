package org.perdura.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Turns whatever a resource throws into a problem, the only mapper there is. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final int SERVER_ERROR = 500;

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < SERVER_ERROR) {
            // Keeps what belongs to the status, such as Allow.
            return answer(Response.fromResponse(web.getResponse()), Problem.of(web.getResponse().getStatus()));
        }

        var problem = Problems.of(thrown, request);
        return answer(Response.status(problem.status()), problem);
    }

    private Response answer(Response.ResponseBuilder response, Problem problem) {
        if (problem.retryAfter() != null) {
            response.header(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds());
        }

        return response.type(Problem.MEDIA_TYPE)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .entity(problem.body(request.getLocale()))
            .build();
    }
}
