package org.perdura.fault;

import static org.perdura.support.SocketClient.frame;
import static org.perdura.support.SocketClient.type;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.perdura.support.SocketClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An agent who takes what is offered, answers, parks, and now and then ends a conversation. */
final class WorkingAgent extends Participant {

    private static final double ANSWERS = 0.3;
    private static final double PARKS = 0.05;
    private static final double ENDS = 0.01;
    private static final double READS = 0.3;
    private static final int MOST_TO_SAY = 50;

    private final Load load;
    private final int number;
    private final Set<String> opened = ConcurrentHashMap.newKeySet();
    private final Deque<ObjectNode> toSay = new ArrayDeque<>();
    private int words;

    WorkingAgent(Load load, int number, long seed) {
        super(load, new Diary(load.login(number), ""), seed);
        this.load = load;
        this.number = number;
    }

    @Override
    protected SocketClient connect() {
        return load.agent(number);
    }

    @Override
    protected ObjectNode hello() {
        var hello = frame("hello");
        var after = hello.putObject("after");
        opened.forEach(conversation -> after.putArray(conversation).add(follow(conversation).held()).add(0));
        return hello;
    }

    @Override
    protected Optional<ObjectNode> compose() {
        return Optional.ofNullable(toSay.poll());
    }

    @Override
    protected Set<String> mine() {
        return opened;
    }

    @Override
    protected void hear(JsonNode frame) {
        switch (type(frame)) {
            case "welcome" -> welcome(frame);
            case "offer" -> accept(frame);
            case "conversation" -> row(frame.path("conversation"));
            case "message" -> consider(frame);
            case "pong" -> pong(frame.path("seqs"));
            case "done" -> done(frame.path("ref").asString(""));
            default -> { }
        }
    }

    private void welcome(JsonNode welcome) {
        welcome.path("conversations").forEach(this::row);
        welcome.path("offers").forEach(this::accept);
    }

    private void accept(JsonNode offer) {
        var conversation = offer.path("conversation").path("id").asString();
        command("accept", conversation);
    }

    private void row(JsonNode row) {
        var isMine = row.path("agent").path("name").asString("").equals(diary.owner());
        if (isMine && row.path("state").asString("").equals("active")) {
            open(row.path("id").asString());
        }
    }

    private void open(String conversation) {
        if (opened.add(conversation)) {
            follow(conversation);
            command("open", conversation);
        }
    }

    private void consider(JsonNode message) {
        var isCustomers = message.path("from").path("kind").asString().equals("customer");
        if (isCustomers && toSay.size() < MOST_TO_SAY && random.nextDouble() < ANSWERS) {
            var text = message.path("text").asString();
            var secret = text.substring(0, text.indexOf(':') + 1);
            toSay.add(post(secret + " answer " + ++words + " of agent " + number)
                .put("conversation", message.path("conversation").asString()));
        }

        leave(message.path("conversation").asString());
    }

    private void leave(String conversation) {
        var chance = random.nextDouble();
        if (load.isQuiet()) {
            return;
        }

        if (chance < ENDS) {
            send(leaving("end", conversation));
        } else if (chance < PARKS) {
            send(leaving("park", conversation));
        } else if (chance < PARKS + READS) {
            var seq = follow(conversation).held();
            send(frame("read").put("conversation", conversation).put("seq", seq).put("ref",
                "read:" + conversation + ":" + seq));
        }
    }

    private ObjectNode leaving(String verb, String conversation) {
        return frame(verb).put("conversation", conversation).put("seq", follow(conversation).held())
            .put("ref", verb + ":" + conversation);
    }

    private void command(String verb, String conversation) {
        send(frame(verb).put("conversation", conversation).put("ref", verb + ":" + conversation));
    }

    private void pong(JsonNode seqs) {
        opened.stream()
            .filter(conversation -> seqs.path(conversation).path(0).asLong() > follow(conversation).held())
            .forEach(this::askForMore);
    }

    private void done(String ref) {
        var parts = ref.split(":");
        switch (parts[0]) {
            case "accept" -> open(parts[1]);
            case "end" -> command("close", parts[1]);
            case "read" -> diary.hasMarked(parts[1], "agent", Long.parseLong(parts[2]));
            default -> { }
        }
    }
}
