package org.perdura.identity;

import java.util.regex.Pattern;

import org.perdura.agent.Agent;
import org.perdura.agent.Role;

/** Where somebody goes after logging in: a page of ours that they wanted, or the one for their role. */
record Destination(String wanted) {

    private static final Pattern OURS = Pattern.compile("/(admin|workspace)(/[A-Za-z0-9._/?&=%+-]*)?");

    boolean isOurs() {
        return wanted != null && OURS.matcher(wanted).matches();
    }

    String of(Agent agent) {
        return isOurs() ? wanted : home(agent);
    }

    private static String home(Agent agent) {
        return agent.has(Role.ADMINISTRATOR) ? "/admin/" : "/workspace/";
    }
}
