package org.perdura.identity;

import org.perdura.agent.Agent;
import org.perdura.agent.Agents;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Who of those who work with conversations looks at a page, as the database knows them now. */
@RequestScoped
public class SignedIn {

    @Inject
    HttpServletRequest request;

    @Inject
    Agents agents;

    public Agent agent() {
        return CurrentAgent.of(request, agents);
    }
}
