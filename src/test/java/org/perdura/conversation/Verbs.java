package org.perdura.conversation;

import static org.perdura.conversation.Situation.BRUNO;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** How each act is done to a conversation, by somebody who has seen every word of it. Offers are made to Bruno. */
final class Verbs {

    private static final Duration FOR_EVER = Duration.ofDays(10_000);
    private static final Duration GONE = Duration.ofMinutes(3);
    private static final Map<Act, Verb> verbs = new EnumMap<>(Act.class);

    static {
        verbs.put(Act.CUSTOMER_POSTS, (it, who, now) -> Situation.customerSays(it, "Hello?", now));
        verbs.put(Act.CUSTOMER_ENDS, (it, who, now) -> it.endByCustomer(now));
        verbs.put(Act.CUSTOMER_GONE, (it, who, now) -> {
            it.customerIsThere(false, now.minus(GONE));
            it.giveUpCustomer(now);
        });
        verbs.put(Act.AGENT_POSTS, (it, who, now) -> it.postByAgent(who, UUID.randomUUID(), "Hello!", now));
        verbs.put(Act.OFFER, (it, who, now) -> it.offer(BRUNO.id(), now.plusSeconds(120), now));
        verbs.put(Act.ACCEPT, (it, who, now) -> it.accept(who, now));
        verbs.put(Act.DECLINE, (it, who, now) -> it.decline(who.id(), who, "rejected", now));
        verbs.put(Act.PICK, (it, who, now) -> it.pick(who, now));
        verbs.put(Act.PARK, (it, who, now) -> it.park(who, it.getHead().getLastSeq(), now));
        verbs.put(Act.RESUME, (it, who, now) -> it.resume(who, now));
        verbs.put(Act.END, (it, who, now) -> it.end(who, it.getHead().getLastSeq(), now));
        verbs.put(Act.CLOSE, (it, who, now) -> it.close(who, now));
        verbs.put(Act.AGENT_UNREACHABLE, (it, who, now) -> it.releaseFromUnreachableAgent(now));
        verbs.put(Act.DUE, (it, who, now) -> it.fallDue(now.plus(FOR_EVER)));
    }

    private Verbs() {
    }

    private interface Verb {

        void on(Conversation conversation, Author who, Instant now);
    }

    static boolean canDo(Act act) {
        return verbs.containsKey(act);
    }

    static void perform(Act act, Conversation conversation, Author who, Instant now) {
        verbs.get(act).on(conversation, who, now);
    }
}
