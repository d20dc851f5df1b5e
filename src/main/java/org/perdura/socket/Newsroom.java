package org.perdura.socket;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.perdura.agent.Presences;
import org.perdura.conversation.ConversationState;
import org.perdura.conversation.CustomerView;
import org.perdura.conversation.Histories;
import org.perdura.conversation.RuleTimer;
import org.perdura.conversation.Summaries;
import org.perdura.conversation.Summary;
import org.perdura.conversation.TimeoutRules;
import org.perdura.platform.Gatherer;
import org.perdura.routing.Capacities;
import org.perdura.routing.Offer;
import org.perdura.routing.Return;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * News that has to be read from the database first: rows of agents' lists, what customers see of a state, capacities.
 * It is read fresh, in lots and one lot after the other, so that the last thing told is how things are.
 */
@ApplicationScoped
public class Newsroom {

    private static final Logger logger = Logger.getLogger(Newsroom.class.getName());

    private static final int LOT_SIZE = 500;

    @Inject
    Connections connections;

    @Inject
    Summaries summaries;

    @Inject
    Histories histories;

    @Inject
    Capacities capacities;

    @Inject
    TimeoutRules rules;

    @Inject
    Presences presences;

    @Resource
    ManagedExecutorService executor;

    private final Set<UUID> toldTooRecently = ConcurrentHashMap.newKeySet();
    private final Set<UUID> notTold = ConcurrentHashMap.newKeySet();
    private Gatherer<News> desk;

    /** Something to be told. */
    private sealed interface News {

        /** A conversation has another last word or read mark; with another state it may concern everybody. */
        record Changed(UUID conversationId, boolean concernsEverybody) implements News {
        }

        record Asked(Offer offer) implements News {
        }

        record Back(Return notice) implements News {
        }

        record Room(UUID agentId) implements News {
        }

        record Here(UUID agentId) implements News {
        }

        /** The timeout rules of a workstream are others. */
        record Ruled(UUID workstreamId) implements News {
        }
    }

    @PostConstruct
    void start() {
        desk = new Gatherer<>(executor, LOT_SIZE, this::tell);
    }

    /** A conversation has another last word, or its customer came or went. */
    void changed(UUID conversationId) {
        desk.add(new News.Changed(conversationId, false));
    }

    /** A conversation has another state. */
    void stateChanged(UUID conversationId) {
        desk.add(new News.Changed(conversationId, true));
    }

    /**
     * It may have: the database failed before it said what became of the change. Told a little later, as it is stored
     * then.
     */
    void stateIsDoubtful(UUID conversationId) {
        notTold.add(conversationId);
    }

    void offered(Offer offer) {
        desk.add(new News.Asked(offer));
    }

    void returned(Return notice) {
        desk.add(new News.Back(notice));
    }

    void capacityChanged(UUID agentId) {
        desk.add(new News.Room(agentId));
    }

    void presenceChanged(UUID agentId) {
        desk.add(new News.Here(agentId));
    }

    void rulesChanged(UUID workstreamId) {
        desk.add(new News.Ruled(workstreamId));
    }

    /** Once a second: those rows that were told too recently, and the states that could not be told. */
    void tellAgain() {
        var states = List.copyOf(notTold);
        notTold.removeAll(states);
        states.forEach(this::stateChanged);

        var again = List.copyOf(toldTooRecently);
        toldTooRecently.removeAll(again);
        again.forEach(this::changed);
    }

    private void tell(List<News> lot) {
        try {
            var rows = read(lot);
            tellChanges(pick(lot, News.Changed.class).toList(), rows);
            pick(lot, News.Back.class).forEach(back -> tellReturn(back.notice(), rows));
            pick(lot, News.Asked.class).forEach(asked -> tellOffer(asked.offer(), rows));
            pick(lot, News.Room.class).map(News.Room::agentId).distinct().forEach(this::tellCapacity);
            pick(lot, News.Here.class).map(News.Here::agentId).distinct().forEach(this::tellPresence);
            tellRules(rows.keySet().stream().filter(this::isWatched).toList());
            pick(lot, News.Ruled.class).map(News.Ruled::workstreamId).distinct().forEach(this::tellOtherRules);
        } catch (RuntimeException failed) {
            // The next heartbeat shows agents that they miss something, and they ask; states are told again.
            logger.log(Level.WARNING, "News could not be told: {0}", failed.getClass().getName());
            connections.agentLines().forEach(AgentLine::missed);
            pick(lot, News.Changed.class).filter(News.Changed::concernsEverybody)
                .map(News.Changed::conversationId).forEach(notTold::add);
        }
    }

    private static <N extends News> Stream<N> pick(List<News> lot, Class<N> kind) {
        return lot.stream().filter(kind::isInstance).map(kind::cast);
    }

    private Map<UUID, Summary> read(List<News> lot) {
        var ids = new HashSet<UUID>();
        pick(lot, News.Changed.class).map(News.Changed::conversationId).forEach(ids::add);
        pick(lot, News.Asked.class).map(asked -> asked.offer().getConversationId()).forEach(ids::add);
        pick(lot, News.Back.class).map(back -> back.notice().getConversationId()).forEach(ids::add);
        return ids.isEmpty()
            ? Map.of()
            : summaries.of(ids).stream().collect(toMap(Summary::id, Function.identity()));
    }

    private void tellChanges(List<News.Changed> changes, Map<UUID, Summary> rows) {
        var concerningEverybody = new HashSet<UUID>();
        changes.stream().filter(News.Changed::concernsEverybody).map(News.Changed::conversationId)
            .forEach(concerningEverybody::add);

        for (var id : new HashSet<>(changes.stream().map(News.Changed::conversationId).toList())) {
            var summary = rows.get(id);

            if (summary != null) {
                tellCustomer(summary, concerningEverybody.contains(id));
                tellAgents(summary, concerningEverybody.contains(id));
            }
        }
    }

    private void tellCustomer(Summary summary, boolean stateChanged) {
        if (stateChanged && connections.isOnline(summary.customerId())) {
            histories.findView(summary.id()).ifPresent(this::show);
        }
    }

    private void show(CustomerView view) {
        connections.ofCustomer(view.customerId(), view.workstreamId()).forEach(line -> line.show(view));
    }

    private void tellAgents(Summary summary, boolean stateChanged) {
        var online = connections.isOnline(summary.customerId());
        var all = true;

        for (var line : concerned(summary, stateChanged)) {
            all &= line.list(summary, online);
        }

        if (!all) {
            toldTooRecently.add(summary.id());
        }
    }

    private Collection<AgentLine> concerned(Summary summary, boolean stateChanged) {
        if (stateChanged) {
            return connections.agentLines().toList();
        }

        return summary.state() == ConversationState.OPEN
            ? connections.agentLines().filter(line -> line.worksFor(summary.queueId())).toList()
            : new ArrayList<>(connections.ofAgent(summary.agentId()));
    }

    private void tellOffer(Offer offer, Map<UUID, Summary> rows) {
        var row = row(rows.get(offer.getConversationId()));
        connections.ofAgent(offer.getAgentId()).forEach(line -> line.tell(Told.offer(offer, row)));
    }

    private void tellReturn(Return notice, Map<UUID, Summary> rows) {
        var row = row(rows.get(notice.getConversationId()));
        connections.ofAgent(notice.getAgentId()).forEach(line -> line.tell(Told.returned(notice, row)));
    }

    private Told.Row row(Summary summary) {
        return Told.Row.of(summary, connections.isOnline(summary.customerId()));
    }

    private void tellCapacity(UUID agentId) {
        var lines = connections.ofAgent(agentId);

        if (!lines.isEmpty()) {
            var capacity = ServerFrame.Capacity.of(capacities.of(agentId));
            lines.forEach(line -> line.tell(capacity));
        }
    }

    private boolean isWatched(UUID conversationId) {
        return !connections.watching(conversationId).isEmpty();
    }

    /** Whatever has changed may have set timers going, or ended the silence for which they wait. */
    private void tellRules(List<UUID> conversationIds) {
        rules.ofRuled(conversationIds).forEach(this::tellTimers);
    }

    /** There may be none any more, which has to be told as well. */
    private void tellOtherRules(UUID workstreamId) {
        var opened = new HashSet<UUID>();
        connections.agentLines().forEach(line -> opened.addAll(line.opened()));
        rules.findIn(workstreamId, opened).forEach(id -> tellTimers(id, rules.of(id)));
    }

    private void tellTimers(UUID conversationId, List<RuleTimer> timers) {
        var frame = Told.rules(conversationId, timers);
        connections.watching(conversationId).forEach(line -> line.tell(frame));
    }

    private void tellPresence(UUID agentId) {
        presences.find(agentId).map(Told::presence)
            .ifPresent(frame -> connections.ofAgent(agentId).forEach(line -> line.tell(frame)));
    }
}
