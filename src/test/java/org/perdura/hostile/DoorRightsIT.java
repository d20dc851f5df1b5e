package org.perdura.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.support.People.ADMIN;
import static org.perdura.support.People.SOFIA;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.perdura.support.Entrance;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;

/** Walks the doors of {@code rights.md} with everything that somebody could show there. */
@OnPerdura
@Tag("S-41")
class DoorRightsIT {

    private static final String CUSTOMERS = "/ws/customer/{widgetKey}";
    private static final String AGENTS = "/ws/agent";
    private static final HttpClient http = HttpClient.newHttpClient();

    /** A login's cookies and a ticket; either may be missing. */
    private record Papers(String cookies, String ticket) {

        static Papers of(Entrance entrance) {
            return new Papers(entrance.cookies(), entrance.agentTicket());
        }
    }

    static List<Rights.Line> doors() {
        return Rights.below("Doors");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    @Tag("S-02")
    @Tag("S-16")
    @Tag("B-138")
    void a_door_opens_to_the_right_papers_only(Rights.Line line, PerduraServer perdura) {
        var office = Office.persistent(perdura, 2);

        var answers = Map.of(
            CUSTOMERS, knock(perdura, "/ws/customer/" + office.widget(), papers(line.name(), office, perdura)),
            AGENTS, knock(perdura, AGENTS, papers(line.name(), office, perdura)));

        assertThat(answers).isEqualTo(line.cells());
    }

    private static Papers papers(String shown, Office office, PerduraServer perdura) {
        return switch (shown) {
            case "nothing" -> new Papers("", null);
            case "a customer’s ticket" -> new Papers("", office.ticket("maria"));
            case "a ticket for another widget" -> new Papers("", Office.persistent(perdura, 0).ticket("maria"));
            case "an agent’s login" -> new Papers(login(perdura, office.login(0)).cookies(), null);
            case "an agent’s ticket" -> new Papers("", office.agentTicket(0));
            case "an agent’s login and a customer’s ticket" ->
                new Papers(login(perdura, office.login(0)).cookies(), office.ticket("maria"));
            case "an agent’s login and another agent’s ticket" ->
                new Papers(login(perdura, office.login(0)).cookies(), office.agentTicket(1));
            case "an agent’s login and ticket" -> Papers.of(login(perdura, office.login(0)));
            case "a supervisor’s login and ticket" -> Papers.of(login(perdura, SOFIA));
            case "an administrator’s login" -> new Papers(login(perdura, ADMIN).cookies(), null);
            default -> throw new IllegalArgumentException(shown);
        };
    }

    private static Entrance login(PerduraServer perdura, String login) {
        return new Entrance(perdura).logIn(login);
    }

    private static String knock(PerduraServer perdura, String path, Papers papers) {
        var request = http.newWebSocketBuilder().header("Origin", perdura.origin());
        if (!papers.cookies().isEmpty()) {
            request.header("Cookie", papers.cookies());
        }

        if (papers.ticket() == null) {
            request.subprotocols("perdura.v1");
        } else {
            request.subprotocols("perdura.v1", "ticket." + papers.ticket());
        }

        try {
            request.buildAsync(perdura.socket(path), new WebSocket.Listener() { }).join().abort();
            return "101";
        } catch (CompletionException refused) {
            return Integer.toString(((WebSocketHandshakeException) refused.getCause()).getResponse().statusCode());
        }
    }
}
