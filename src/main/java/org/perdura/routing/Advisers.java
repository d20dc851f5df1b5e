package org.perdura.routing;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.perdura.agent.Agent;
import org.perdura.conversation.Participant.Role;
import org.perdura.conversation.Participant.Stage;
import org.perdura.queue.Queue;
import org.perdura.workstream.Workstream;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Finds whom of a queue to ask for advice. Nothing that is locked later is read here but by its values. */
@Dependent
public class Advisers {

    /** Whoever of a queue did not want to, or did not answer, is not asked for the same again. */
    private static final Duration SAME_QUESTION = Duration.ofMinutes(10);

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Candidates candidates;

    @Inject
    Costs costs;

    /** What advice is wanted for, and what it takes of whoever gives it, where it takes anything. */
    private record Question(Workstream workstream, Cost cost) {

        boolean canBeAnsweredBy(Candidate candidate) {
            return workstream.isConsultTakesCapacity()
                ? Plan.isFree(candidate, workstream, cost)
                : Plan.isThere(candidate, workstream);
        }
    }

    /** Of whom it is known that they are in a conversation, or are asked to be: not those who read along in silence. */
    Set<UUID> takingPart(UUID conversationId, UUID itsAgent) {
        var there = new HashSet<>(entityManager.createQuery("""
                select agentId from Participant
                where conversationId = :conversationId and stage in :present
                    and (role = :consulted or stage = :speaking)
                """, UUID.class)
            .setParameter("conversationId", conversationId)
            .setParameter("present", Stage.PRESENT)
            .setParameter("consulted", Role.CONSULTED)
            .setParameter("speaking", Stage.SPEAKING)
            .getResultList());
        there.add(itsAgent);
        return there;
    }

    /**
     * Whoever works for the queue, is there, takes such conversations and has not been asked already; who has most
     * room.
     */
    Optional<Agent> lockAtHand(UUID conversationId, Queue queue, UUID askedBy) {
        var asked = takingPart(conversationId, askedBy);
        asked.addAll(findAsked(conversationId, queue.getId(), askedBy));
        return findWorkstream(conversationId)
            .map(workstream -> new Question(workstream, costs.of(conversationId, workstream)))
            .flatMap(question -> lockAtHand(queue, question, asked));
    }

    private Optional<Agent> lockAtHand(Queue queue, Question question, Set<UUID> asked) {
        var atHand = candidates.of(List.of(queue), clock.instant()).membersOf(queue.getId()).stream()
            .filter(candidate -> !asked.contains(candidate.agentId()))
            .filter(question::canBeAnsweredBy)
            .sorted(Roster.byRoom(question.cost()).thenComparing(Comparator.comparing(Candidate::name)))
            .map(Candidate::agentId)
            .toList();
        return lockFirst(atHand, question);
    }

    /**
     * Whoever was given something else meanwhile is passed over. Only the first is waited for: the others' locks would
     * come in another order than everywhere else, and who is being given something right now is not at hand.
     */
    private Optional<Agent> lockFirst(List<UUID> atHand, Question question) {
        return IntStream.range(0, atHand.size())
            .mapToObj(place -> place == 0 ? lock(atHand.get(0)) : lockIfFree(atHand.get(place)))
            .flatMap(Optional::stream)
            .filter(agent -> canStillBeAsked(agent.getId(), question))
            .findFirst();
    }

    private Optional<Agent> lock(UUID agentId) {
        return Optional.ofNullable(entityManager.find(Agent.class, agentId, PESSIMISTIC_WRITE));
    }

    private Optional<Agent> lockIfFree(UUID agentId) {
        return entityManager.createQuery("from Agent where id = :id", Agent.class)
            .setParameter("id", agentId)
            .setLockMode(PESSIMISTIC_WRITE)
            .setHint(Sweep.LOCK_TIMEOUT, Sweep.SKIP_LOCKED)
            .getResultStream()
            .findFirst();
    }

    private boolean canStillBeAsked(UUID agentId, Question question) {
        return candidates.of(List.of(agentId), clock.instant()).stream()
            .anyMatch(question::canBeAnsweredBy);
    }

    /** The conversation itself is not read before it is locked. */
    private Optional<Workstream> findWorkstream(UUID conversationId) {
        return entityManager.createQuery("select workstream from Conversation where id = :id", Workstream.class)
            .setParameter("id", conversationId)
            .getResultStream()
            .findFirst();
    }

    private List<UUID> findAsked(UUID conversationId, UUID queueId, UUID askedBy) {
        return entityManager.createQuery("""
                select agentId from Participant
                where conversationId = :conversationId and queueId = :queueId and askedBy = :askedBy and since > :before
                """, UUID.class)
            .setParameter("conversationId", conversationId)
            .setParameter("queueId", queueId)
            .setParameter("askedBy", askedBy)
            .setParameter("before", clock.instant().minus(SAME_QUESTION))
            .getResultList();
    }
}
