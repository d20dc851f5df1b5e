package org.perdura.routing;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.perdura.agent.AgentPresence.ChangedBy;
import org.perdura.agent.Agents;
import org.perdura.agent.Presence;
import org.perdura.agent.Presences;
import org.perdura.conversation.Author;
import org.perdura.conversation.ConversationState;
import org.perdura.conversation.Conversations;
import org.perdura.conversation.Messages;
import org.perdura.conversation.Post;
import org.perdura.queue.Queues;
import org.perdura.support.ContainerWar;
import org.perdura.testing.MovedClock;
import org.perdura.testing.Stage;
import org.perdura.workstream.Mode;

import jakarta.inject.Inject;

/** An office with two agents for each test, and short words for what happens in it. */
abstract class RoutingScene {

    /** Longer than a busy machine takes for a few steps, shorter than every deadline. */
    static final Duration MOMENT = Duration.ofSeconds(30);
    static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    MovedClock time;

    @Inject
    Sweep sweep;

    @Inject
    Assignments assignments;

    @Inject
    Capacities capacities;

    @Inject
    Overflows overflows;

    @Inject
    Offers offers;

    @Inject
    Conversations conversations;

    @Inject
    Messages messages;

    @Inject
    Presences presences;

    @Inject
    Agents agents;

    @Inject
    Queues queues;

    @Inject
    Stage stage;

    Stage.Office office;
    UUID ana;
    UUID bruno;

    @Deployment
    static WebArchive war() {
        return ContainerWar.create();
    }

    @BeforeEach
    void open() {
        office = stage.office(2, Mode.PERSISTENT);
        ana = office.agentIds().get(0);
        bruno = office.agentIds().get(1);
    }

    UUID write(String customer) {
        var author = new Author(Author.Kind.CUSTOMER, stage.customer(customer + "@" + office.widget()), customer);
        var post = Post.byCustomer(author, office.workstreamId(), office.widgetId(), UUID.randomUUID(), "A word");
        return messages.store(List.of(post)).get(0).receipt().conversationId();
    }

    /** Active with Ana, the customer's word the last. */
    UUID picked(String customer) {
        var conversation = write(customer);
        conversations.pick(ana, conversation);
        return conversation;
    }

    UUID answered(String customer) {
        var conversation = picked(customer);
        messages.store(List.of(Post.byAgent(ana, conversation, UUID.randomUUID(), "An answer")));
        return conversation;
    }

    UUID parked() {
        return parked("maria");
    }

    UUID parked(String customer) {
        var conversation = picked(customer);
        conversations.park(ana, conversation, 1);
        return conversation;
    }

    /** Connected and available. */
    void comes(UUID agent) {
        presences.connected(agent);
        presences.choose(agent, Presence.AVAILABLE, ChangedBy.ME);
    }

    /** Has had no connection for so long; presence is timed by the real clock, which no test moves. */
    void goes(UUID agent, Duration ago) {
        presences.disconnected(agent);
        stage.change("""
            update agent_presence set disconnected_at = dateadd(second, ?2, current_timestamp) where agent_id = ?1
            """, agent, -ago.toSeconds());
    }

    void pass(Duration duration) {
        time.advance(duration);
        sweepUp();
    }

    /** Until nothing is due any more; the server's own timer may be at it, too. */
    void sweepUp() {
        Awaitility.await("nothing is due").atMost(PATIENCE).pollDelay(Duration.ZERO).until(() -> {
            var more = true;
            while (more) {
                more = sweep.actOnDue();
            }

            sweep.findExpired().forEach(sweep::actOn);
            return sweep.findDueIds().isEmpty();
        });
    }

    ConversationState state(UUID conversation) {
        return stage.find(conversation).getState();
    }

    void awaitState(UUID conversation, ConversationState state) {
        Awaitility.await(conversation + " is " + state).atMost(PATIENCE).until(() -> state(conversation) == state);
    }

    /** Whom it is offered to. */
    UUID awaitOffer(UUID conversation) {
        awaitState(conversation, ConversationState.OFFERED);
        return stage.find(conversation).getAgentId();
    }

    long offersThatEnded(String outcome, UUID conversation) {
        return stage.count("select count(*) from offer where conversation_id = ?1 and outcome = ?2",
            conversation, outcome);
    }

    long closings(UUID conversation) {
        return stage.count("""
            select count(*) from backstage_entry where conversation_id = ?1 and to_state = 'CLOSED'
            """, conversation);
    }
}
