package org.perdura.fault;

import static org.perdura.support.SocketClient.frame;
import static org.perdura.support.SocketClient.type;

import java.util.Optional;
import java.util.Set;

import org.perdura.support.SocketClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A device of a customer, who always has one more thing to say and reads what comes. */
final class WritingCustomer extends Participant {

    private static final double READS = 0.2;

    private final Load load;
    private final String secret;
    private final String device;
    private ShownThread current;
    private long read;
    private int words;

    WritingCustomer(Load load, String name, String device, long seed) {
        super(load, new Diary(name, Load.secretOf(name)), seed);
        this.load = load;
        this.secret = Load.secretOf(name);
        this.device = device;
    }

    @Override
    protected SocketClient connect() {
        return load.customer(diary.owner());
    }

    @Override
    protected ObjectNode hello() {
        var hello = frame("hello");
        if (current != null) {
            hello.putObject("after").put("conversation", current.conversation()).put("seq", current.held());
        }

        return hello;
    }

    @Override
    protected Optional<ObjectNode> compose() {
        return Optional.of(post(secret + " " + ++words + " from the " + device));
    }

    @Override
    protected Set<String> mine() {
        return current == null ? Set.of() : Set.of(current.conversation());
    }

    @Override
    protected void hear(JsonNode frame) {
        switch (type(frame)) {
            case "welcome" -> welcome(frame);
            case "state" -> state(frame);
            case "pong" -> pong(frame);
            case "done" -> done(frame.path("ref").asString(""));
            default -> { }
        }

        if (current != null && current.held() > read && random.nextDouble() < READS) {
            read = current.held();
            send(frame("read").put("seq", read).put("ref", "read:" + current.conversation() + ":" + read));
        }
    }

    private void welcome(JsonNode welcome) {
        if (!welcome.path("conversation").isString()) {
            return;
        }

        show(welcome.path("conversation").asString(), false);
        current.takePage(welcome.path("messages"));
        if (welcome.path("gap").asBoolean() || current.hasHole()) {
            askForMore(current.conversation());
        }

        diary.hearsOfMark(current.conversation(), "customer", welcome.path("read").path("customer").asLong());
        diary.hearsOfMark(current.conversation(), "agent", welcome.path("read").path("agent").asLong());
        sees(welcome);
    }

    private void state(JsonNode state) {
        show(state.path("conversation").asString(), true);
        sees(state);
    }

    private void show(String conversation, boolean fromTheStart) {
        if (current == null || !current.conversation().equals(conversation)) {
            current = follow(conversation);
            read = 0;
            if (fromTheStart) {
                current.fromTheStart();
            }
        }
    }

    private void sees(JsonNode frame) {
        diary.sees(stateIn(frame));
    }

    static String stateIn(JsonNode frame) {
        return frame.path("state").asString("") + " " + frame.path("agent").path("name").asString("");
    }

    private void pong(JsonNode pong) {
        if (current != null && pong.path("seq").asLong() > current.held()) {
            askForMore(current.conversation());
        }
    }

    private void done(String ref) {
        var parts = ref.split(":");
        if (parts[0].equals("read")) {
            diary.hasMarked(parts[1], "customer", Long.parseLong(parts[2]));
        }
    }
}
