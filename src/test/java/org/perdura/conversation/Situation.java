package org.perdura.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.perdura.customer.Customer;
import org.perdura.platform.Ids;
import org.perdura.queue.Queue;
import org.perdura.widget.Widget;
import org.perdura.workstream.Mode;
import org.perdura.workstream.Workstream;

/**
 * Maria's conversation, brought into a state as people would bring it there: she writes, Ana is asked and takes it. All
 * of it happens at {@link #NOON}.
 */
final class Situation {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final Instant DEADLINE = NOON.plus(Duration.ofSeconds(120));

    static final Author ANA = new Author(Author.Kind.AGENT, Ids.next(), "Ana");
    static final Author BRUNO = new Author(Author.Kind.AGENT, Ids.next(), "Bruno");

    static final Author CARLA = new Author(Author.Kind.AGENT, Ids.next(), "Carla");
    static final Queue BILLING = new Queue("Billing");

    final Workstream workstream;

    private Situation(Mode mode) {
        workstream = new Workstream(mode);
        workstream.setQueue(new Queue("Support"));
    }

    static Situation of(Mode mode) {
        return new Situation(mode);
    }

    static Situation persistent() {
        return of(Mode.PERSISTENT);
    }

    static Situation live() {
        return of(Mode.LIVE);
    }

    Conversation in(ConversationState state) {
        return switch (state) {
            case OPEN -> open();
            case OFFERED -> offered();
            case ACTIVE -> active();
            case WAITING -> waiting();
            case WRAP_UP -> wrapUp();
            case CLOSED -> closed();
        };
    }

    Conversation open() {
        var widget = new Widget();
        widget.setWorkstream(workstream);
        var conversation = new Conversation(new Customer("portal", "maria", "Maria", NOON), widget, null, NOON);
        customerSays(conversation, "The invoice is wrong", NOON);
        return conversation;
    }

    Conversation offered() {
        var conversation = open();
        conversation.offer(ANA.id(), DEADLINE, NOON);
        return conversation;
    }

    Conversation active() {
        var conversation = offered();
        conversation.accept(ANA, NOON);
        return conversation;
    }

    /** Active, and the last word is Ana's. */
    Conversation answered() {
        var conversation = active();
        agentSays(conversation, "I will look into it", NOON);
        return conversation;
    }

    Conversation waiting() {
        var conversation = answered();
        conversation.park(ANA, conversation.getHead().getLastSeq(), NOON);
        return conversation;
    }

    /** Parked, and Maria has written again. */
    Conversation returned(Instant now) {
        var conversation = waiting();
        customerSays(conversation, "Any news?", now);
        return conversation;
    }

    Conversation wrapUp() {
        var conversation = answered();
        conversation.end(ANA, conversation.getHead().getLastSeq(), NOON);
        return conversation;
    }

    Conversation closed() {
        var conversation = wrapUp();
        conversation.close(ANA, NOON);
        return conversation;
    }

    /** Open, and the last word is Ana's, who has given it to another queue. */
    Conversation openAndAnswered() {
        var conversation = answered();
        conversation.transferToQueue(ANA, false, BILLING, NOON);
        return conversation;
    }

    static Posted customerSays(Conversation conversation, String text, Instant now) {
        return conversation.postByCustomer(Author.of(conversation.getCustomer()), UUID.randomUUID(), text, now);
    }

    static Posted agentSays(Conversation conversation, String text, Instant now) {
        return conversation.postByAgent(ANA, UUID.randomUUID(), text, now);
    }
}
