package org.perdura.socket;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.perdura.agent.Agent;
import org.perdura.agent.AgentPresence;
import org.perdura.agent.Agents;
import org.perdura.agent.CustomPresences;
import org.perdura.conversation.Histories;
import org.perdura.conversation.RefusedException;
import org.perdura.conversation.Summaries;
import org.perdura.conversation.Summary;
import org.perdura.platform.Installations;
import org.perdura.queue.Queues;
import org.perdura.routing.Capacities;
import org.perdura.routing.Offers;
import org.perdura.routing.Return;
import org.perdura.routing.Returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What an agent is told first, and when they ask whether we are still there. */
@ApplicationScoped
public class AgentGreetings {

    @Inject
    Agents agents;

    @Inject
    CustomPresences customPresences;

    @Inject
    Queues queues;

    @Inject
    Capacities capacities;

    @Inject
    Summaries summaries;

    @Inject
    Offers offers;

    @Inject
    Returns returns;

    @Inject
    Histories histories;

    @Inject
    Installations installations;

    @Inject
    Connections connections;

    /** Begins the agent's list anew. */
    ServerFrame.AgentWelcome of(AgentLine line, AgentFrame.Hello hello, AgentPresence presence) {
        var agent = agents.find(line.subjectId()).orElseThrow();
        var queueIds = queues.queueIdsOf(agent.getId());
        // From here on changes are told; whatever the queries below already know comes twice and does no harm.
        line.starts(queueIds);
        var rows = rows(agent, queueIds);
        var offered = Pages.oldest(offered(agent, rows));
        var returned = Pages.first(returned(agent), offered.left());
        var listed = Pages.first(List.copyOf(rows.values()), returned.left());
        var version = line.holds(listed.entries().stream().map(Told.Row::id).toList());
        var capacity = capacities.of(agent.getId());
        return new ServerFrame.AgentWelcome(hello.ref(), Told.Me.of(agent, presence), choices(line),
            Told.Room.of(capacity), listed.entries(), listed.cut() ? true : null,
            queueIds.isEmpty() ? 0 : summaries.countOpen(queueIds), offered.entries(), returned.entries(), version,
            Line.HEARTBEAT.toSeconds(), installations.epoch());
    }

    private List<Told.Custom> choices(AgentLine line) {
        return customPresences.findAll().stream().map(custom -> Told.Custom.of(custom, line.texts())).toList();
    }

    private Map<UUID, Told.Row> rows(Agent agent, Set<UUID> queueIds) {
        var rows = new LinkedHashMap<UUID, Told.Row>();
        summaries.of(agent.getId()).forEach(summary -> rows.put(summary.id(), row(summary)));
        queueIds.forEach(queueId -> summaries.openIn(queueId).forEach(summary -> rows.put(summary.id(), row(summary))));
        return rows;
    }

    private Told.Row row(Summary summary) {
        return Told.Row.of(summary, connections.isOnline(summary.customerId()));
    }

    private List<ServerFrame.Offered> offered(Agent agent, Map<UUID, Told.Row> rows) {
        return offers.pending(agent.getId()).stream()
            .filter(offer -> rows.containsKey(offer.getConversationId()))
            .map(offer -> Told.offer(offer, rows.get(offer.getConversationId())))
            .toList();
    }

    private List<ServerFrame.Returned> returned(Agent agent) {
        var notices = returns.unseen(agent.getId()).stream().filter(this::isTheirs).toList();

        if (notices.isEmpty()) {
            return List.of();
        }

        var rows = new HashMap<UUID, Told.Row>();
        summaries.of(notices.stream().map(notice -> notice.getConversationId()).toList())
            .forEach(summary -> rows.put(summary.id(), row(summary)));
        return notices.stream().map(notice -> Told.returned(notice, rows.get(notice.getConversationId()))).toList();
    }

    /** What has gone to other queues meanwhile is nobody's news here. */
    private boolean isTheirs(Return notice) {
        try {
            histories.viewForAgent(notice.getAgentId(), notice.getConversationId());
            return true;
        } catch (RefusedException notTheirsAnyMore) {
            returns.seen(notice.getAgentId(), notice.getConversationId());
            return false;
        }
    }

    String nameOf(AgentLine line) {
        return agents.find(line.subjectId()).map(Agent::getDisplayName).orElse(null);
    }

    ServerFrame.AgentPong pong(AgentLine line, String ref) {
        var opened = Set.copyOf(line.opened());
        return pong(line, ref, opened.isEmpty() ? Map.of() : histories.heads(opened));
    }

    static ServerFrame.AgentPong pong(AgentLine line, String ref, Map<UUID, long[]> heads) {
        var seqs = new HashMap<UUID, long[]>();
        line.opened().stream().filter(heads::containsKey).forEach(id -> seqs.put(id, heads.get(id)));
        return new ServerFrame.AgentPong(ref, seqs, line.list());
    }
}
