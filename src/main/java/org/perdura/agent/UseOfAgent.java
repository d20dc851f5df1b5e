package org.perdura.agent;

import java.util.UUID;

import org.perdura.platform.Use;

/** The question what this agent has left behind that has to stay. */
public final class UseOfAgent extends Use {

    UseOfAgent(UUID agentId) {
        super(agentId);
    }
}
