package org.perdura.identity;

import org.perdura.platform.Problem;
import org.perdura.platform.ProblemException;

/** How a customer's token is refused: who sent it learns no more than that; the reason is one word for the log. */
final class TokenRefused {

    private TokenRefused() {
    }

    static ProblemException because(String reason) {
        return new ProblemException(Problem.NOT_AUTHENTICATED, "token: " + reason);
    }

    /** It was good once; the portal's page should fetch a new one. */
    static ProblemException expired() {
        return new ProblemException(Problem.TOKEN_EXPIRED, "token: exp");
    }
}
