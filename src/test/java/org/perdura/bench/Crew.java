package org.perdura.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.perdura.support.Entrance;
import org.perdura.support.Office;
import org.perdura.support.PerduraServer;

/** An office at work: every agent has picked and opened as many conversations, and every customer is connected. */
final class Crew {

    private static final String HELLO = "{\"type\":\"hello\"}";
    private static final Pattern CONVERSATION = Pattern.compile("\"conversation\":\"([^\"]+)\"");

    private final PerduraServer server;
    private final Swarm swarm;
    private final Office office;
    private final List<Pair> pairs = new ArrayList<>();

    Crew(PerduraServer server, Swarm swarm, int agents, int customersEach) {
        this.server = server;
        this.swarm = swarm;
        office = Office.persistent(server, agents);
        for (int i = 0; i < agents; i++) {
            hire(i, customersEach);
        }
    }

    List<Pair> pairs() {
        return pairs;
    }

    private void hire(int number, int customers) {
        var entrance = new Entrance(server).logIn(office.login(number));
        var ear = new Ear();
        var agent = swarm.connect("/ws/agent",
            Crew.headers(server, entrance.agentTicket()) + "Cookie: " + entrance.cookies() + "\r\n", ear);
        ear.awaitSwitch(agent);
        ask(agent, ear, HELLO, "welcome");
        ask(agent, ear, "{\"type\":\"presence\",\"presence\":\"busy\"}", "done");

        var mine = new HashMap<String, Pair>();
        for (int i = 0; i < customers; i++) {
            var pair = meet(number + "-" + i, agent, ear);
            mine.put(pair.conversation(), pair);
        }
        pairs.addAll(mine.values());
        ear.handOn(frame -> agentHears(frame, mine));
    }

    private Pair meet(String name, Peer agent, Ear agentsEar) {
        var ear = new Ear();
        var customer = swarm.connect("/ws/customer/" + office.widget(), headers(server, office.ticket(name)), ear);
        ear.awaitSwitch(customer);
        ask(customer, ear, HELLO, "welcome");

        var accepted = ask(customer, ear,
            "{\"type\":\"post\",\"id\":\"" + UUID.randomUUID() + "\",\"text\":\"Hello\"}", "accepted");
        var conversation = CONVERSATION.matcher(accepted);
        conversation.find();
        var pair = new Pair(customer, agent, conversation.group(1));
        ask(agent, agentsEar, command("pick", pair), "done");
        ask(agent, agentsEar, command("open", pair), "history");
        ear.handOn(pair::toCustomer);
        return pair;
    }

    private static void agentHears(Frame frame, Map<String, Pair> mine) {
        if (frame.is("message") || frame.is("accepted") || frame.is("error")) {
            mine.get(frame.text("conversation")).toAgent(frame);
        }
    }

    private static String command(String verb, Pair pair) {
        return "{\"type\":\"" + verb + "\",\"conversation\":\"" + pair.conversation() + "\"}";
    }

    private static String ask(Peer peer, Ear ear, String frame, String answer) {
        peer.send(frame);
        return ear.await(answer, peer);
    }

    /** What a client sends along to be let in. */
    static String headers(PerduraServer server, String ticket) {
        return "Origin: " + server.origin() + "\r\nSec-WebSocket-Protocol: perdura.v1, ticket." + ticket + "\r\n";
    }
}
