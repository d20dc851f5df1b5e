package org.perdura.socket;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

import org.perdura.conversation.Conversation;
import org.perdura.conversation.ConversationState;
import org.perdura.conversation.Summary;
import org.perdura.conversation.ThreadHead;
import org.perdura.identity.TicketHolder;

/**
 * A connected agent: the conversations that are open in that window, and the list as it was told there. The list has a
 * version; whatever could not be told raises it, so that the next heartbeat shows the client that it misses something.
 */
final class AgentLine extends Line {

    private static final long PAUSE_FOR_OTHERS = 1_000_000_000L;

    private final LongSupplier nanoTime;
    private final Set<UUID> opened = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Listed> listed = new HashMap<>();
    private final Set<UUID> visited = ConcurrentHashMap.newKeySet();
    private volatile Set<UUID> queueIds = Set.of();
    private boolean isToGreet;
    private long list;

    /** What was told last of a conversation, and when; the greeting tells without either. */
    private record Listed(Summary summary, long at) {

        static final Listed BY_GREETING = new Listed(null, 0);
    }

    AgentLine(Connection connection, TicketHolder holder) {
        this(connection, holder, System::nanoTime);
    }

    AgentLine(Connection connection, TicketHolder holder, LongSupplier nanoTime) {
        super(connection, holder);
        this.nanoTime = nanoTime;
    }

    void opens(UUID conversationId) {
        opened.add(conversationId);
    }

    /** The agent may not see it any more. */
    synchronized void loses(UUID conversationId) {
        opened.remove(conversationId);
        visited.remove(conversationId);
        listed.remove(conversationId);
        tell(new ServerFrame.Gone(++list, conversationId, "taken"));
    }

    /** The agent takes part in it beside its own agent, or does so no longer. */
    void visits(UUID conversationId, boolean there) {
        if (there) {
            visited.add(conversationId);
        } else {
            visited.remove(conversationId);
        }
    }

    Set<UUID> opened() {
        return opened;
    }

    /** All that is told here for another reason than that it is the agent's, or waits in a queue of theirs. */
    Set<UUID> looksAt() {
        var all = new HashSet<>(opened);
        all.addAll(visited);
        return all;
    }

    /** The agent works for these queues from now on, whether the client asks for its list again or not. */
    void worksFor(Set<UUID> queues) {
        queueIds = queues;
    }

    /** The list starts anew, for an agent of these queues; what they visit is told behind the greeting. */
    synchronized void starts(Set<UUID> queues) {
        queueIds = queues;
        isToGreet = false;
        visited.clear();
        listed.clear();
    }

    /**
     * This is what the greeting tells.
     *
     * @return the version of the list, which is an old one if it has to be told again
     */
    synchronized long holds(Collection<UUID> conversationIds) {
        listed.clear();
        conversationIds.forEach(id -> listed.put(id, Listed.BY_GREETING));
        return isToGreet ? list++ : list;
    }

    synchronized long list() {
        return list;
    }

    /** Something of the list could not be told, or its frame has changed altogether: the client is to ask again. */
    synchronized void missed() {
        list++;
        listed.replaceAll((conversation, last) -> Listed.BY_GREETING);
    }

    /**
     * The list is another one altogether. Whoever was told that, and has not asked again yet, is not told once more.
     */
    synchronized void hasToGreetAgain() {
        if (!isToGreet) {
            isToGreet = true;
            missed();
            tell(new ServerFrame.AgentPong(null, Map.of(), list));
        }
    }

    /**
     * Tells of a conversation that belongs in this list, or that it does no longer.
     *
     * @return false when it was told too recently and has to be told again later
     */
    synchronized boolean list(Summary summary, boolean online) {
        var mine = subjectId().equals(summary.agentId()) && summary.state() != ConversationState.CLOSED;

        if (!mine && !isOpenInMyQueue(summary) && !visited.contains(summary.id())) {
            takeOff(summary.id(), summary.state() == ConversationState.CLOSED ? "closed" : "taken");
            return true;
        }

        var now = nanoTime.getAsLong();
        var last = listed.getOrDefault(summary.id(), Listed.BY_GREETING);

        if (!mine && last.summary() != null && now - last.at() < PAUSE_FOR_OTHERS) {
            return false;
        }

        // It may have been read before a word that was told meanwhile.
        tell(last.summary() == null ? summary : summary.upTo(last.summary()), online, now);
        return true;
    }

    /**
     * Tells of a word in a conversation of this agent's.
     *
     * @return false when too little is known of the conversation to tell of it
     */
    synchronized boolean word(UUID conversationId, ThreadHead head, boolean online) {
        var last = listed.getOrDefault(conversationId, Listed.BY_GREETING).summary();

        if (last == null || !subjectId().equals(last.agentId())) {
            return false;
        }

        tell(last.upTo(head), online, nanoTime.getAsLong());
        return true;
    }

    private void tell(Summary summary, boolean online, long now) {
        listed.put(summary.id(), new Listed(summary, now));
        tell(new ServerFrame.Listed(++list, Told.Row.of(summary, online)));
    }

    private boolean isOpenInMyQueue(Summary summary) {
        return summary.state() == ConversationState.OPEN && queueIds.contains(summary.queueId());
    }

    private void takeOff(UUID conversationId, String reason) {
        if (listed.remove(conversationId) != null) {
            tell(new ServerFrame.Gone(++list, conversationId, reason));
        }
    }

    /** Whether this agent has it, or works for its queue: then nobody need look up whether they may see it. */
    boolean isTheirs(Conversation conversation) {
        return subjectId().equals(conversation.getAgentId()) || worksFor(conversation.getQueue().getId());
    }

    /** Whether a conversation in this queue may concern this agent. */
    boolean worksFor(UUID queueId) {
        return queueIds.contains(queueId);
    }
}
