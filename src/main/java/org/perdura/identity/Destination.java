package org.perdura.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.perdura.agent.Agent;
import org.perdura.agent.Role;

/** Where somebody goes after logging in: a page of ours that they wanted, or the one for their role. */
record Destination(String wanted) {

    private static final Pattern OURS = Pattern.compile("/(admin|supervisor|workspace)(/[A-Za-z0-9._/?&=%+-]*)?");

    boolean isOurs() {
        return wanted != null && OURS.matcher(wanted).matches();
    }

    String of(Agent agent) {
        return isOurs() ? wanted : home(agent);
    }

    /** The login form, from which it goes on to this destination. */
    String login(boolean failed) {
        var parameters = Stream.of(
            failed ? "failed=true" : "",
            isOurs() ? "to=" + URLEncoder.encode(wanted, UTF_8) : "");
        return parameters.filter(parameter -> !parameter.isEmpty()).collect(joining("&", "/login.xhtml?", ""));
    }

    /** Whoever answers customers, too, begins with them. */
    private static String home(Agent agent) {
        if (agent.has(Role.ADMINISTRATOR)) {
            return "/admin/";
        }

        return agent.has(Role.AGENT) ? "/workspace/" : "/supervisor/";
    }
}
