package org.perdura.socket;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.perdura.conversation.Participant.Stage;
import org.perdura.conversation.ParticipantChanged;
import org.perdura.conversation.ParticipantView;
import org.perdura.conversation.Participants;
import org.perdura.conversation.Summaries;
import org.perdura.conversation.Summary;
import org.perdura.conversation.Whispered;
import org.perdura.platform.Gatherer;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Tells of those who take part in conversations beside their agents, and what is said to them. It is read fresh, one
 * after the other, so that the last thing told is how things are. Nobody is told of a supervisor who only reads along.
 */
@ApplicationScoped
public class TeamNews {

    private static final Logger logger = Logger.getLogger(TeamNews.class.getName());

    private static final int LOT_SIZE = 100;

    @Inject
    Connections connections;

    @Inject
    Participants participants;

    @Inject
    Summaries summaries;

    @Inject
    Sight sight;

    @Inject
    Newsroom newsroom;

    @Inject
    Departures departures;

    @Resource
    ManagedExecutorService executor;

    private Gatherer<News> desk;

    /** What to tell of a participant; the word is null when there is none. */
    private record News(UUID participantId, boolean wasHeard, Whispered word) {
    }

    @PostConstruct
    void start() {
        desk = new Gatherer<>(executor, LOT_SIZE, lot -> lot.forEach(this::tryToTell));
    }

    void participantChanged(@Observes(during = AFTER_SUCCESS) ParticipantChanged event) {
        var participant = event.participant();
        desk.add(new News(participant.getId(), event.wasHeard(), null));
        newsroom.capacityChanged(participant.getAgentId());
        departures.handedOver(participant.getConversationId());
    }

    void whispered(@Observes(during = AFTER_SUCCESS) Whispered event) {
        desk.add(new News(event.whisper().getParticipantId(), true, event));
    }

    private void tryToTell(News news) {
        try {
            participants.view(news.participantId()).ifPresent(view -> tell(news, view));
        } catch (RuntimeException failed) {
            // The next heartbeat shows that something is missing, and with the greeting all of it comes again.
            logger.log(Level.WARNING, "Who takes part could not be told: {0}", failed.getClass().getName());
            connections.agentLines().forEach(AgentLine::missed);
        }
    }

    private void tell(News news, ParticipantView view) {
        if (news.word() != null) {
            lines(view.agentId(), view.askedBy()).forEach(line -> line.tell(word(view, news.word())));
        } else {
            var summary = summaries.of(List.of(view.conversationId())).get(0);
            connections.ofAgent(view.agentId()).forEach(line -> visit(line, view));
            lines(view.agentId(), view.askedBy(), isNoticed(news, view) ? view.itsAgent() : null)
                .forEach(line -> line.tell(frame(view, summary, mayRead(line, view))));
        }
    }

    /** First noted, then asked: a right that ends in between is not overlooked. */
    private void visit(AgentLine line, ParticipantView view) {
        line.visits(view.conversationId(), view.isThere());

        if (view.isThere() && !mayRead(line, view)) {
            line.visits(view.conversationId(), false);
        }
    }

    /** Whoever is asked for advice is told what it is about. */
    private boolean mayRead(AgentLine line, ParticipantView view) {
        return view.stage() == Stage.ASKED || sight.allows(line.subjectId(), view.conversationId());
    }

    private static boolean isNoticed(News news, ParticipantView view) {
        return news.wasHeard() || view.itsAgent() != null && view.concerns(view.itsAgent());
    }

    private Stream<AgentLine> lines(UUID... agentIds) {
        var lines = new HashSet<AgentLine>();
        Stream.of(agentIds).forEach(agentId -> lines.addAll(connections.ofAgent(agentId)));
        return lines.stream();
    }

    private static ServerFrame word(ParticipantView view, Whispered event) {
        var whisper = event.whisper();
        return new ServerFrame.Whispered(view.conversationId(), view.id(), whisper.getSeq(), whisper.getClientId(),
            Told.Speaker.of(whisper.author()), whisper.getText(), whisper.getAt());
    }

    private ServerFrame frame(ParticipantView view, Summary summary, boolean mayRead) {
        var row = Told.Row.of(mayRead ? summary : summary.withoutWords(), connections.isOnline(summary.customerId()));
        return new ServerFrame.Participates(row, Told.Participant.of(view));
    }

    /** Behind the greeting: all who are there and concern this agent. */
    void greet(AgentLine line) {
        var views = participants.concerning(line.subjectId());

        if (!views.isEmpty()) {
            var rows = summaries.of(views.stream().map(ParticipantView::conversationId).collect(toSet())).stream()
                .collect(toMap(Summary::id, Function.identity()));
            views.forEach(view -> greet(line, view, rows.get(view.conversationId())));
        }
    }

    private void greet(AgentLine line, ParticipantView view, Summary summary) {
        if (line.subjectId().equals(view.agentId())) {
            visit(line, view);
        }

        line.tell(frame(view, summary, mayRead(line, view)));
    }
}
