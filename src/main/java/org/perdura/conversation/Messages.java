package org.perdura.conversation;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.perdura.agent.Agent;
import org.perdura.customer.Customer;
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
    Event<MessagesPosted> messagesPosted;

    /** Decides and stores a lot. The answers stand in the order of the posts and are true once this has returned. */
    public List<Answer> store(List<Post> posts) {
        var lot = new PostLot();
        findRepeats(posts).forEach(lot::saidBefore);

        var fresh = posts.stream().filter(post -> !lot.isRepeated(post)).toList();
        var people = People.of(entityManager, fresh);
        lockWhatTheyTouch(fresh, lot);

        var answers = posts.stream().map(post -> decide(post, lot, people)).toList();
        lot.posted().stream().map(Posted::message).forEach(entityManager::persist);

        if (!lot.posted().isEmpty()) {
            messagesPosted.fire(new MessagesPosted(lot.posted()));
        }

        return answers;
    }

    private List<Message> findRepeats(List<Post> posts) {
        return entityManager.createQuery("from Message where clientId in :clientIds", Message.class)
            .setParameter("clientIds", posts.stream().map(Post::clientId).distinct().toList())
            .getResultList();
    }

    private void lockWhatTheyTouch(List<Post> posts, PostLot lot) {
        var slots = posts.stream().filter(Post::isByCustomer).collect(toMap(Post::slot, Function.identity(), (a, b) -> a));
        var running = findRunning(slots.keySet());
        var starting = slots.values().stream().filter(post -> !running.containsKey(post.slot())).toList();

        if (!starting.isEmpty()) {
            lockCustomers(starting);
            running.putAll(findRunning(starting.stream().map(Post::slot).toList()));
        }

        var agentsConversations = posts.stream().map(Post::conversationId).filter(Objects::nonNull);
        lockConversations(Stream.concat(running.values().stream(), agentsConversations)).forEach(lot::locked);
        running.forEach((slot, id) -> settle(slot, lot.byId(id), lot));
    }

    private void settle(String slot, Conversation conversation, PostLot lot) {
        if (conversation.getState().isRunning()) {
            lot.runsIn(slot, conversation);
        } else {
            lot.tryAlone(slot);
        }
    }

    private Map<String, UUID> findRunning(Collection<String> slots) {
        if (slots.isEmpty()) {
            return new HashMap<>();
        }

        return entityManager.createQuery("""
                select openSlot, id from Conversation where openSlot in :slots
                """, Object[].class)
            .setParameter("slots", slots)
            .getResultStream()
            .collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1], (a, b) -> a, HashMap::new));
    }

    private void lockCustomers(List<Post> posts) {
        var ids = posts.stream().map(Post::authorId).collect(Collectors.toCollection(TreeSet::new));
        entityManager.createQuery("from Customer where id in :ids order by id", Customer.class)
            .setParameter("ids", ids)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    }

    private List<Conversation> lockConversations(Stream<UUID> ids) {
        var wanted = ids.collect(Collectors.toCollection(TreeSet::new));

        if (wanted.isEmpty()) {
            return List.of();
        }

        return entityManager.createQuery("from Conversation where id in :ids order by id", Conversation.class)
            .setParameter("ids", wanted)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    }

    private Answer decide(Post post, PostLot lot, People people) {
        if (lot.isRepeated(post)) {
            return Answer.of(lot.firstTime(post), true);
        }

        try {
            return post.isByCustomer() ? decideCustomers(post, lot, people) : decideAgents(post, lot, people);
        } catch (RefusedException refusal) {
            return Answer.of(refusal);
        }
    }

    private Answer decideCustomers(Post post, PostLot lot, People people) {
        if (lot.isToBeTriedAlone(post)) {
            return Answer.ALONE;
        }

        var conversation = lot.inSlot(post);
        var posted = conversation == null
            ? start(post, lot, people)
            : conversation.postByCustomer(post.clientId(), post.text(), clock.instant());

        if (posted.change() != null) {
            chronicle.record(posted.change());
        }

        return lot.appended(posted);
    }

    private Posted start(Post post, PostLot lot, People people) {
        var now = clock.instant();
        var widget = entityManager.find(Widget.class, post.widgetId());
        var conversation = new Conversation(people.customer(post), widget, findPrevious(post), now);
        entityManager.persist(conversation);
        lot.runsIn(post.slot(), conversation);

        var first = conversation.postByCustomer(post.clientId(), post.text(), now);
        return new Posted(first.message(), conversation, conversation.started());
    }

    private UUID findPrevious(Post post) {
        return entityManager.createQuery("""
                select id from Conversation
                where customer.id = :customerId and workstream.id = :workstreamId
                order by createdAt desc, id desc
                """, UUID.class)
            .setParameter("customerId", post.authorId())
            .setParameter("workstreamId", post.workstreamId())
            .setMaxResults(1)
            .getResultStream()
            .findFirst()
            .orElse(null);
    }

    private Answer decideAgents(Post post, PostLot lot, People people) {
        var agent = people.agent(post);
        var conversation = lot.byId(post.conversationId());
        access.requireSight(agent, conversation);
        return lot.appended(conversation.postByAgent(Author.of(agent), post.clientId(), post.text(), clock.instant()));
    }

    /** Who speaks in a lot, found with one query for each kind. */
    private record People(Map<UUID, Customer> customers, Map<UUID, Agent> agents) {

        static People of(EntityManager entityManager, List<Post> posts) {
            return new People(
                find(entityManager, Customer.class, ids(posts, true)).collect(toMap(Customer::getId, Function.identity())),
                find(entityManager, Agent.class, ids(posts, false)).collect(toMap(Agent::getId, Function.identity())));
        }

        private static Set<UUID> ids(List<Post> posts, boolean customers) {
            return posts.stream()
                .filter(post -> post.isByCustomer() == customers)
                .map(Post::authorId)
                .collect(Collectors.toSet());
        }

        private static <T> Stream<T> find(EntityManager entityManager, Class<T> type, Set<UUID> ids) {
            return ids.isEmpty()
                ? Stream.empty()
                : entityManager.createQuery("from " + type.getSimpleName() + " where id in :ids", type)
                    .setParameter("ids", ids)
                    .getResultStream();
        }

        Customer customer(Post post) {
            return customers.get(post.authorId());
        }

        Agent agent(Post post) {
            return agents.get(post.authorId());
        }
    }
}
