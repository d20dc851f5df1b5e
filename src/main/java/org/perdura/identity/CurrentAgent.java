package org.perdura.identity;

import org.perdura.agent.Agent;
import org.perdura.agent.Agents;
import org.perdura.platform.Problem;
import org.perdura.platform.ProblemException;

import jakarta.servlet.http.HttpServletRequest;

/** The agent who is logged in to the container, as the database knows them now. */
public final class CurrentAgent {

    private static final String TROUBLE = CurrentAgent.class.getName();

    private CurrentAgent() {
    }

    /** Who is logged in could not be looked up. */
    static void cannotBeTold(HttpServletRequest request, RuntimeException trouble) {
        request.setAttribute(TROUBLE, trouble);
    }

    /** @throws ProblemException when nobody is, or somebody who may not work with conversations (any more) */
    public static Agent of(HttpServletRequest request, Agents agents) {
        if (request.getAttribute(TROUBLE) instanceof RuntimeException trouble) {
            throw trouble;
        }

        if (request.getRemoteUser() == null) {
            throw new ProblemException(Problem.NOT_AUTHENTICATED, "not logged in");
        }

        var agent = agents.findByLogin(request.getRemoteUser())
            .filter(found -> !found.isDisabled())
            .orElseThrow(() -> new ProblemException(Problem.NOT_AUTHENTICATED, "disabled"));
        if (!agent.worksWithCustomers()) {
            throw new ProblemException(Problem.FORBIDDEN, "role");
        }

        return agent;
    }
}
