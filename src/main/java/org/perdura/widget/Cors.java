package org.perdura.widget;

import org.perdura.platform.Problem;
import org.perdura.platform.ProblemException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Lets pages read an answer, a refusal too, when the resource has found that their origin may. Never with cookies. */
@Provider
public class Cors implements ContainerResponseFilter {

    private static final String READER = Cors.class.getName();

    @Context
    HttpServletRequest request;

    /**
     * The page that asked may read the answer, if it may see what the widget looks like.
     *
     * @throws ProblemException forbidden
     */
    public static void admitReader(HttpServletRequest request, RequestOrigin origin, Widget widget) {
        if (!origin.mayRead(widget)) {
            throw new ProblemException(Problem.FORBIDDEN, "origin");
        }

        admit(request, origin);
    }

    /** The page that asked may read the answer. */
    public static void admit(HttpServletRequest request, RequestOrigin origin) {
        if (!origin.isMissing()) {
            request.setAttribute(READER, origin.named().get(0));
        }
    }

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        answer.getHeaders().add(HttpHeaders.VARY, "Origin");
        if (request.getAttribute(READER) instanceof String reader) {
            answer.getHeaders().add("Access-Control-Allow-Origin", reader);
            answer.getHeaders().add("Access-Control-Expose-Headers", HttpHeaders.RETRY_AFTER);
        }
    }
}
