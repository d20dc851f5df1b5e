package org.perdura.conversation;

import static org.perdura.conversation.Situation.BILLING;
import static org.perdura.conversation.Situation.BRUNO;
import static org.perdura.conversation.Situation.CARLA;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

import org.perdura.workstream.Silence;
import org.perdura.workstream.TimeoutAction;

/**
 * How each act is done to a conversation, by somebody who has seen every word of it. Offers are made to Bruno; who
 * transfers supervises.
 */
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
        verbs.put(Act.TRANSFER_TO_AGENT,
            (it, who, now) -> it.transferToAgent(who, true, CARLA.id(), now.plusSeconds(120), now));
        verbs.put(Act.TRANSFER_TO_QUEUE, (it, who, now) -> it.transferToQueue(who, true, BILLING, now));
        verbs.put(Act.AGENT_UNREACHABLE, (it, who, now) -> it.releaseFromUnreachableAgent(now));
        verbs.put(Act.OVERFLOW, (it, who, now) -> it.overflow(BILLING, now));
        verbs.put(Act.OVERFLOW_END, (it, who, now) -> it.endByOverflow(now));
        verbs.put(Act.RULE_PARKS, (it, who, now) -> it.obey(Rules.of(Silence.CUSTOMER, TimeoutAction.PARK), now));
        verbs.put(Act.RULE_CLOSES, (it, who, now) -> it.obey(Rules.of(Silence.CUSTOMER, TimeoutAction.CLOSE), now));
        verbs.put(Act.RULE_RELEASES, (it, who, now) -> it.obey(Rules.of(Silence.AGENT, TimeoutAction.RELEASE), now));
        verbs.put(Act.RELEASE, (it, who, now) -> it.release(who, now));
        verbs.put(Act.FORCE_CLOSE, (it, who, now) -> it.forceClose(who, now));
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
