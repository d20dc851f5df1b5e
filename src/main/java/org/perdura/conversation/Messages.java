package org.perdura.conversation;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.perdura.agent.Agent;
import org.perdura.customer.Customer;
import org.perdura.platform.AnyOf;
import org.perdura.widget.Widget;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/**
 * Stores what is said: a lot of posts in one transaction, each once, however often its sender repeats it. Locks are
 * taken in the order customers, conversations, and by id within each.
 */
@Stateless
public class Messages {

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Access access;

    @Inject
    Chronicle chronicle;

    @Inject
    Announcements announcements;

    @Inject
    Intake intake;

    @Inject
    Predecessors predecessors;

    @Inject
    ThreadHeads heads;

    @Inject
    Event<MessagesPosted> messagesPosted;

    /** Decides and stores a lot. The answers stand in the order of the posts and are true once this has returned. */
    public List<Answer> store(List<Post> posts) {
        var lot = new PostLot();
        findRepeats(posts).forEach(lot::saidBefore);

        var fresh = posts.stream().filter(post -> !lot.isRepeated(post)).toList();
        var agents = findAgents(fresh);
        lockWhatTheyTouch(fresh, lot);

        var answers = posts.stream().map(post -> decide(post, lot, agents)).toList();
        record(lot.posted());
        lot.placements().forEach(intake::writeDown);
        lot.posted().stream().map(Posted::message).forEach(entityManager::persist);
        heads.write(lot.justSpokenIn());

        if (!lot.posted().isEmpty()) {
            messagesPosted.fire(new MessagesPosted(lot.posted()));
        }

        return answers;
    }

    /**
     * Conversations that start come first: rows of one kind are written together, and those of others refer to them.
     */
    private void record(List<Posted> posted) {
        var changes = posted.stream().map(Posted::change).filter(Objects::nonNull).toList();
        changes.stream().filter(Change::isStart).forEach(chronicle::writeDown);
        changes.stream().filter(change -> !change.isStart()).forEach(chronicle::writeDown);
    }

    private List<Message> findRepeats(List<Post> posts) {
        var clientIds = posts.stream().map(Post::clientId).distinct().toList();
        return AnyOf.query(entityManager, Message.class, "from Message where clientId in (:any)", clientIds)
            .getResultList();
    }

    /** The agents who speak, with what they may now. */
    private Map<UUID, Agent> findAgents(List<Post> posts) {
        var speaking = posts.stream().filter(post -> !post.isByCustomer()).map(Post::authorId)
            .collect(Collectors.toSet());

        if (speaking.isEmpty()) {
            return Map.of();
        }

        return AnyOf.query(entityManager, Agent.class, "from Agent where id in (:any)", speaking)
            .getResultList().stream()
            .collect(toMap(Agent::getId, Function.identity()));
    }

    private void lockWhatTheyTouch(List<Post> posts, PostLot lot) {
        var slots = posts.stream()
            .filter(post -> post.isByCustomer() && post.conversationId() == null)
            .collect(toMap(Post::slot, Function.identity(), (a, b) -> a));
        var running = findRunning(slots.keySet());
        var starting = slots.values().stream().filter(post -> !running.containsKey(post.slot())).toList();

        if (!starting.isEmpty()) {
            lockCustomers(starting);
            running.putAll(findRunning(starting.stream().map(Post::slot).toList()));
        }

        var named = posts.stream().map(Post::conversationId).filter(Objects::nonNull);
        lockConversations(Stream.concat(running.values().stream(), named)).forEach(lot::locked);
        running.forEach((slot, id) -> settle(slot, lot.byId(id), lot));
        posts.stream()
            .filter(post -> post.isByCustomer() && post.conversationId() != null)
            .forEach(post -> settle(post.slot(), lot.byId(post.conversationId()), lot));
    }

    private void settle(String slot, Conversation conversation, PostLot lot) {
        if (conversation != null && conversation.runsIn(slot)) {
            lot.runsIn(slot, conversation);
        } else {
            lot.tryAlone(slot);
        }
    }

    private Map<String, UUID> findRunning(Collection<String> slots) {
        if (slots.isEmpty()) {
            return new HashMap<>();
        }

        return AnyOf.query(entityManager, Object[].class, """
                select openSlot, id from Conversation where openSlot in (:any)
                """, slots)
            .getResultList().stream()
            .collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1], (a, b) -> a, HashMap::new));
    }

    private void lockCustomers(List<Post> posts) {
        var ids = posts.stream().map(Post::authorId).collect(Collectors.toCollection(TreeSet::new));
        AnyOf.query(entityManager, Customer.class, "from Customer where id in (:any) order by id", ids)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    }

    private List<Conversation> lockConversations(Stream<UUID> ids) {
        var wanted = ids.collect(Collectors.toCollection(TreeSet::new));

        if (wanted.isEmpty()) {
            return List.of();
        }

        return AnyOf.query(entityManager, Conversation.class, "from Conversation where id in (:any) order by id",
            wanted)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    }

    private Answer decide(Post post, PostLot lot, Map<UUID, Agent> agents) {
        if (lot.isRepeated(post)) {
            return Answer.of(lot.firstTime(post), true);
        }

        try {
            return post.isByCustomer() ? decideCustomers(post, lot) : decideAgents(post, lot, agents);
        } catch (RefusedException refusal) {
            return Answer.of(refusal);
        }
    }

    private Answer decideCustomers(Post post, PostLot lot) {
        if (lot.isToBeTriedAlone(post)) {
            return Answer.ALONE;
        }

        var conversation = lot.inSlot(post);
        var posted = conversation == null
            ? start(post, lot)
            : conversation.postByCustomer(post.author(), post.clientId(), post.text(), clock.instant());
        var answer = lot.appended(posted);

        if (posted.change() != null) {
            posted.conversation().isAbout(post.context());
            announce(posted, lot);
        }

        return answer;
    }

    /** Behind the word that caused it, before whoever speaks next in this lot. */
    private void announce(Posted cause, PostLot lot) {
        announcements.after(cause.change()).stream()
            .map(words -> cause.conversation().announce(words, cause.message().getClientId(), cause.change().at()))
            .forEach(lot::announced);
    }

    private Posted start(Post post, PostLot lot) {
        var now = clock.instant();
        var customer = entityManager.find(Customer.class, post.authorId());
        var widget = entityManager.find(Widget.class, post.widgetId());

        if (!widget.isInUse()) {
            throw new RefusedException(Refusal.FORBIDDEN);
        } else if (widget.isShut(now)) {
            throw new RefusedException(Refusal.OUTSIDE_HOURS);
        }

        var previous = predecessors.find(post);
        var conversation = new Conversation(customer, widget, previous.map(Predecessors.Previous::id).orElse(null),
            now);
        var placement = intake.place(conversation, post.context(), now);
        if (!intake.isTakenIn(conversation, now)) {
            throw new RefusedException(Refusal.OUTSIDE_HOURS);
        }

        previous.filter(Predecessors.Previous::isInWrapUp)
            .ifPresent(before -> conversation.prefer(before.agentId(), now));
        lot.placed(placement);
        var first = conversation.postByCustomer(post.author(), post.clientId(), post.text(), now);
        lot.runsIn(post.slot(), conversation);
        return new Posted(first.message(), conversation, conversation.started());
    }

    private Answer decideAgents(Post post, PostLot lot, Map<UUID, Agent> agents) {
        var agent = agents.get(post.authorId());
        var conversation = lot.byId(post.conversationId());
        access.requireSight(agent, conversation);
        return lot.appended(isGuest(agent, conversation)
            ? conversation.postByGuest(Author.of(agent), post.clientId(), post.text(), clock.instant())
            : conversation.postByAgent(Author.of(agent), post.clientId(), post.text(), clock.instant()));
    }

    private boolean isGuest(Agent agent, Conversation conversation) {
        return !agent.getId().equals(conversation.getAgentId()) && access.isHeard(agent, conversation);
    }
}
