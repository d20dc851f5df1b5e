package org.perdura.socket;

import static jakarta.enterprise.event.TransactionPhase.AFTER_FAILURE;
import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.UUID;
import java.util.stream.Stream;

import org.perdura.agent.AgentChanged;
import org.perdura.agent.CapacityProfileChanged;
import org.perdura.agent.CustomPresencesChanged;
import org.perdura.agent.PresenceChanged;
import org.perdura.conversation.BackstageWritten;
import org.perdura.conversation.Conversation;
import org.perdura.conversation.CustomerView;
import org.perdura.conversation.MessagesPosted;
import org.perdura.conversation.Posted;
import org.perdura.conversation.ReadMarkMoved;
import org.perdura.conversation.StateChanged;
import org.perdura.queue.QueueChanged;
import org.perdura.routing.CustomerReturned;
import org.perdura.routing.OfferAnswered;
import org.perdura.routing.OfferMade;
import org.perdura.routing.ReturnSeen;
import org.perdura.routing.RoutingWanted;
import org.perdura.widget.WidgetChanged;
import org.perdura.workstream.TimeoutRulesChanged;
import org.perdura.workstream.WorkstreamChanged;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tells the sockets of this node what was committed. Nothing here asks the database; the {@link Newsroom} does. */
@ApplicationScoped
public class Broadcaster {

    @Inject
    Connections connections;

    @Inject
    Earshot earshot;

    @Inject
    Newsroom newsroom;

    @Inject
    Departures departures;

    @Inject
    Attendance attendance;

    void messagesPosted(@Observes(during = AFTER_SUCCESS) MessagesPosted event) {
        event.posted().forEach(this::tell);
        event.posted().stream()
            .collect(toMap(posted -> posted.conversation().getId(), identity(), (earlier, last) -> last))
            .values().forEach(this::list);
    }

    /**
     * Who has it knows it but for the word. Whom else it concerns, and whatever else has changed, the newsroom finds
     * out.
     */
    private void list(Posted last) {
        var conversation = last.conversation();
        var online = connections.isOnline(conversation.getCustomer().getId());

        if (!last.isJustAWord() || !connections.ofAgent(conversation.getAgentId()).stream()
                .allMatch(line -> line.word(conversation.getId(), conversation.getHead(), online))) {
            newsroom.changed(conversation.getId());
        }
    }

    private void tell(Posted posted) {
        var conversation = posted.conversation();

        if (posted.change() != null && posted.change().isStart()) {
            start(conversation);
        }

        var message = posted.message();
        var frame = Told.message(message);
        toCustomer(conversation, message.getClientId()).forEach(line -> line.tellAfter(posted.follows(), frame));
        earshot.tell(conversation, message.getClientId(), frame);
    }

    /** The first frame of a new conversation, to every device. */
    private void start(Conversation conversation) {
        var view = CustomerView.ofStart(conversation);
        connections.ofCustomer(view.customerId(), view.workstreamId()).forEach(line -> line.show(view));
        attendance.began(view);
    }

    /** The customer's lines but the one that posted it. What is said after the end does not reach into the next one. */
    private Stream<CustomerLine> toCustomer(Conversation conversation, UUID postedAs) {
        return connections.ofCustomer(conversation.getCustomer().getId(), conversation.getWorkstream().getId())
            .filter(line -> !line.isPosting(postedAs))
            .filter(line -> conversation.getState().isRunning() || line.isShowing(conversation.getId()));
    }

    void stateChanged(@Observes(during = AFTER_SUCCESS) StateChanged event) {
        var change = event.change();
        newsroom.stateChanged(change.conversation().getId());

        if (change.agentBefore() != null) {
            newsroom.capacityChanged(change.agentBefore());
        }

        if (change.isHandedOver()) {
            departures.handedOver(change.conversation().getId());
        }

        if (change.agentAfter() != null && !change.agentAfter().equals(change.agentBefore())) {
            newsroom.capacityChanged(change.agentAfter());
        }
    }

    /** What fails at the very end of its transaction may be stored all the same. */
    void stateChangeFailed(@Observes(during = AFTER_FAILURE) StateChanged event) {
        newsroom.stateIsDoubtful(event.change().conversation().getId());
    }

    /** What a customer sees may change with whom it is held for. */
    void routingWanted(@Observes(during = AFTER_SUCCESS) RoutingWanted event) {
        var conversation = event.conversation();
        newsroom.stateChanged(conversation.getId());

        if (conversation.getAgentId() != null) {
            newsroom.capacityChanged(conversation.getAgentId());
        }
    }

    void backstageWritten(@Observes(during = AFTER_SUCCESS) BackstageWritten event) {
        earshot.tell(event.conversation(), Told.backstage(event.entry()));
        newsroom.changed(event.conversation().getId());
    }

    void readMarkMoved(@Observes(during = AFTER_SUCCESS) ReadMarkMoved event) {
        var conversation = event.conversation();
        var frame = new ServerFrame.Read(conversation.getId(), event.by().wireName(), event.seq());
        toCustomer(conversation, null).forEach(line -> line.tell(frame));
        earshot.tell(conversation, frame);
        newsroom.changed(conversation.getId());
    }

    void offerMade(@Observes(during = AFTER_SUCCESS) OfferMade event) {
        newsroom.offered(event.offer());
    }

    void offerAnswered(@Observes(during = AFTER_SUCCESS) OfferAnswered event) {
        var offer = event.offer();
        var reason = switch (offer.getOutcome()) {
            case TIMEOUT -> "timeout";
            case ACCEPTED -> "taken";
            case REJECTED, WITHDRAWN -> "withdrawn";
        };
        connections.ofAgent(offer.getAgentId())
            .forEach(line -> line.tell(new ServerFrame.Revoked(offer.getConversationId(), reason)));
    }

    void customerReturned(@Observes(during = AFTER_SUCCESS) CustomerReturned event) {
        newsroom.returned(event.notice());
    }

    void returnSeen(@Observes(during = AFTER_SUCCESS) ReturnSeen event) {
        connections.ofAgent(event.agentId())
            .forEach(line -> line.tell(new ServerFrame.ReturnedSeen(event.conversationId())));
    }

    void presenceChanged(@Observes(during = AFTER_SUCCESS) PresenceChanged event) {
        newsroom.presenceChanged(event.agentId());
    }

    void agentChanged(@Observes(during = AFTER_SUCCESS) AgentChanged event) {
        newsroom.capacityChanged(event.agentId());
        departures.agentChanged(event.agentId());
    }

    /** Whoever is here may have other limits, or has room again as a day is over. */
    void profileChanged(@Observes(during = AFTER_SUCCESS) CapacityProfileChanged event) {
        connections.agentLines().forEach(line -> newsroom.capacityChanged(line.subjectId()));
    }

    void widgetChanged(@Observes(during = AFTER_SUCCESS) WidgetChanged event) {
        departures.widgetChanged(event.widgetId());
    }

    void workstreamChanged(@Observes(during = AFTER_SUCCESS) WorkstreamChanged event) {
        departures.workstreamChanged(event.workstreamId());
    }

    void timeoutRulesChanged(@Observes(during = AFTER_SUCCESS) TimeoutRulesChanged event) {
        newsroom.rulesChanged(event.workstreamId());
    }

    /** What can be chosen is told with the greeting. */
    void customPresencesChanged(@Observes(during = AFTER_SUCCESS) CustomPresencesChanged event) {
        connections.agentLines().forEach(AgentLine::hasToGreetAgain);
    }

    /** Who looks after what has changed: every agent's list begins anew. */
    void queueChanged(@Observes(during = AFTER_SUCCESS) QueueChanged event) {
        connections.agentLines().forEach(AgentLine::hasToGreetAgain);
        departures.membersChanged();
    }
}
