package org.perdura.platform;

import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.ejb.ApplicationException;
import jakarta.servlet.http.HttpServletRequest;

/** A request is refused. The answer is the problem; the reason is for the log and holds nothing that the asker sent. */
@ApplicationException(rollback = true)
public class ProblemException extends RuntimeException {

    private static final int LOGGED_PATH_LENGTH = 200;

    private final Problem problem;

    public ProblemException(Problem problem, String reason) {
        // No stack trace: this is an answer, not a fault, and there may be many of them.
        super(reason, null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** Says who was refused what, and why. */
    public void log(Logger logger, HttpServletRequest request) {
        logger.log(problem.isSuspicious() ? Level.INFO : Level.FINE, "Refused {0} {1} from {2}: {3} {4} ({5})", new Object[] {
            request.getMethod(), path(request), request.getRemoteAddr(),
            Integer.toString(problem.status()), problem.code(), getMessage()});
    }

    private static String path(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.length() > LOGGED_PATH_LENGTH ? path.substring(0, LOGGED_PATH_LENGTH) : path;
    }
}
