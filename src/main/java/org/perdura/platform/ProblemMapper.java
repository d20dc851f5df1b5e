package org.perdura.platform;

import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

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

    private static final Logger logger = Logger.getLogger(ProblemMapper.class.getName());

    private static final int SERVER_ERROR = 500;
    private static final Map<Integer, String> CODES = Map.of(
        401, "not-authenticated",
        403, "forbidden",
        404, "not-found",
        413, "too-long",
        503, "unavailable");

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof ProblemException refused) {
            refused.log(logger, request);
            return answer(Response.status(refused.problem().status()), refused.problem());
        }

        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < SERVER_ERROR) {
            // Keeps what belongs to the status, such as Allow.
            return answer(Response.fromResponse(web.getResponse()), problem(web.getResponse().getStatus()));
        }

        return answer(Response.serverError(), Problem.internal(report(thrown)));
    }

    private static Problem problem(int status) {
        return Problem.of(status, CODES.getOrDefault(status, "bad-value"));
    }

    /** The stack trace is for who asks for it: it may quote what a customer wrote. */
    private String report(Throwable thrown) {
        var incident = UUID.randomUUID().toString();
        logger.log(Level.SEVERE, "Incident {0}: {1} {2} failed with {3}", new Object[] {
            incident, request.getMethod(), request.getServletPath(), thrown.getClass().getName()});
        logger.log(Level.FINE, incident, thrown);
        return incident;
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
