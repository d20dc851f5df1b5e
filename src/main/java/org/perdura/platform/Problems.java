package org.perdura.platform;

import java.io.IOException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Makes a problem of whatever went wrong with a request, and tells the log, once, who asked for what. */
public final class Problems {

    private static final Logger logger = Logger.getLogger(Problems.class.getName());

    private static final int LOGGED_PATH_LENGTH = 200;

    private Problems() {
    }

    public static Problem of(Throwable thrown, HttpServletRequest request) {
        return thrown instanceof ProblemException refused ? refused(refused, request) : failed(thrown, request);
    }

    /** For filters and servlets, which have no mapper. */
    public static void answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        of(thrown, request).answer(request, response);
    }

    private static Problem refused(ProblemException refused, HttpServletRequest request) {
        var problem = refused.problem();
        var level = problem.isSuspicious() ? Level.INFO : Level.FINE;
        logger.log(level, "Refused {0} {1} from {2}: {3} {4} ({5})", new Object[] {
            request.getMethod(), path(request), request.getRemoteAddr(),
            Integer.toString(problem.status()), problem.code(), refused.getMessage()});
        return problem;
    }

    /** The stack trace is for who asks for it: it may quote what a customer wrote. */
    private static Problem failed(Throwable thrown, HttpServletRequest request) {
        var problem = Trouble.isOfDatabase(thrown)
            ? Problem.UNAVAILABLE
            : Problem.internal(UUID.randomUUID().toString());
        logger.log(Level.SEVERE, "{0} {1} failed with {2}, incident {3}", new Object[] {
            request.getMethod(), path(request), Trouble.rootOf(thrown), problem.incident()});
        logger.log(Level.FINE, problem.incident(), thrown);
        return problem;
    }

    private static String path(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.length() > LOGGED_PATH_LENGTH ? path.substring(0, LOGGED_PATH_LENGTH) : path;
    }
}
