package org.perdura.platform;

import jakarta.ejb.ApplicationException;

/** A request is refused. The answer is the problem; the reason is for the log and holds nothing that the asker sent. */
@ApplicationException(rollback = true)
public class ProblemException extends RuntimeException {

    private final Problem problem;

    public ProblemException(Problem problem, String reason) {
        // No stack trace: this is an answer, not a fault, and there may be many of them.
        super(reason, null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
