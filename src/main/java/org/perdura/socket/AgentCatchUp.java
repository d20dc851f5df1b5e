package org.perdura.socket;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

import org.perdura.conversation.BackstageEntry;
import org.perdura.conversation.Histories;
import org.perdura.conversation.Message;
import org.perdura.conversation.Page;
import org.perdura.conversation.RefusedException;
import org.perdura.conversation.TimeoutRules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Opens again what an agent had opened, and tells what came in it while they were away. That may be more than a queue
 * holds: each log is read when the one before it is out, as fast as the agent reads.
 */
@ApplicationScoped
public class AgentCatchUp {

    private static final int MOST_MESSAGES = 200;

    @Inject
    Histories histories;

    @Inject
    Sight sight;

    @Inject
    TimeoutRules rules;

    @Inject
    Connections connections;

    /** @return a stage that ends when all of it is out */
    CompletionStage<Void> of(AgentLine line, Map<UUID, long[]> held) {
        return oneByOne(line, held.entrySet().iterator());
    }

    private CompletionStage<Void> oneByOne(AgentLine line, Iterator<Map.Entry<UUID, long[]>> rest) {
        if (!rest.hasNext()) {
            return Talk.DONE;
        }

        var next = rest.next();
        return reopen(line, next.getKey(), next.getValue()).thenCompose(out -> oneByOne(line, rest));
    }

    private CompletionStage<Void> reopen(AgentLine line, UUID conversation, long[] held) {
        try {
            // First watched, then read: what arrives in between comes twice and is known by its seq.
            sight.open(line, conversation);
        } catch (RefusedException notTheirsAnyMore) {
            connections.lose(line, conversation);
            return Talk.DONE;
        }

        var timers = rules.of(conversation);

        if (!timers.isEmpty()) {
            line.tell(Told.rules(conversation, timers));
        }

        return line.answerAtLeisure(thread(conversation, histories.messagesAfter(conversation, held[0], MOST_MESSAGES)))
            .thenCompose(out -> line.answerAtLeisure(
                backstage(conversation, histories.backstageAfter(conversation, held[1], MOST_MESSAGES))));
    }

    /** When much was missed, the newest page, and that there is a gap. */
    private List<? extends ServerFrame> thread(UUID conversation, Page<Message> missed) {
        if (!missed.more()) {
            return missed.entries().stream().map(Told::message).toList();
        }

        var newest = histories.messagesBefore(conversation, Long.MAX_VALUE, HistoryRange.DEFAULT_LIMIT);
        return List.of(gap(conversation, null, Told.lines(newest.entries())));
    }

    private List<? extends ServerFrame> backstage(UUID conversation, Page<BackstageEntry> missed) {
        if (!missed.more()) {
            return missed.entries().stream().map(Told::backstage).toList();
        }

        var newest = histories.backstageBefore(conversation, Long.MAX_VALUE, HistoryRange.DEFAULT_LIMIT);
        return List.of(gap(conversation, "backstage", newest.entries().stream().map(Told::backstage).toList()));
    }

    private static ServerFrame gap(UUID conversation, String log, List<?> newest) {
        return new ServerFrame.History(null, conversation, log, Pages.newest(newest).entries(), true, true);
    }
}
