package org.perdura.bench;

import java.util.UUID;

/** A customer and an agent in one conversation. */
final class Pair {

    private final Peer customer;
    private final Peer agent;
    private final String conversation;
    private long lastAtCustomer;
    private long lastAtAgent;
    private Talk talk;

    Pair(Peer customer, Peer agent, String conversation) {
        this.customer = customer;
        this.agent = agent;
        this.conversation = conversation;
    }

    String conversation() {
        return conversation;
    }

    void listen(Talk talk) {
        this.talk = talk;
    }

    void post(boolean byCustomer, UUID id, String text) {
        if (byCustomer) {
            customer.send("{\"type\":\"post\",\"id\":\"" + id + "\",\"text\":\"" + text + "\"}");
        } else {
            agent.send("{\"type\":\"post\",\"conversation\":\"" + conversation + "\",\"id\":\"" + id + "\",\"text\":\""
                + text + "\"}");
        }
    }

    void toCustomer(Frame frame) {
        if (talk != null && frame.is("message")) {
            inOrder(lastAtCustomer, lastAtCustomer = frame.number("seq"));
            talk.delivered(frame);
        } else {
            back(frame);
        }
    }

    void toAgent(Frame frame) {
        if (talk != null && frame.is("message")) {
            inOrder(lastAtAgent, lastAtAgent = frame.number("seq"));
            talk.delivered(frame);
        } else {
            back(frame);
        }
    }

    private void inOrder(long last, long next) {
        if (next <= last) {
            talk.disordered();
        }
    }

    private void back(Frame frame) {
        if (talk != null && frame.is("accepted")) {
            talk.accepted(frame);
        } else if (talk != null && frame.is("error")) {
            talk.refused(frame);
        }
    }
}
