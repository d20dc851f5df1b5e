package org.perdura.conversation;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.hibernate.annotations.Mutability;
import org.hibernate.type.descriptor.java.Immutability;
import org.perdura.customer.Customer;
import org.perdura.platform.Ids;
import org.perdura.queue.Queue;
import org.perdura.widget.Widget;
import org.perdura.workstream.Mode;
import org.perdura.workstream.Workstream;
import org.perdura.workstream.WrapUpBlocking;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

/**
 * One customer's thread with us, for as long as it lasts. Customers and agents come and go; a persistent conversation
 * stays until an agent ends it or it is closed for inactivity. Every change of its state is a verb here, decided by
 * {@link BindingTable}, and is called under the row's lock.
 */
@Entity
public class Conversation {

    @Id
    private UUID id;

    @Version
    private int version;

    @Enumerated(STRING)
    @Column(nullable = false, updatable = false)
    private Mode mode;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "customer_id", updatable = false)
    private Customer customer;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "workstream_id", updatable = false)
    private Workstream workstream;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "widget_id", updatable = false)
    private Widget widget;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "queue_id")
    private Queue queue;

    @Column(updatable = false)
    private UUID previousId;

    private String openSlot;

    @Enumerated(STRING)
    @Column(nullable = false)
    private ConversationState state = ConversationState.OPEN;

    private Instant since;

    @Column(updatable = false)
    private Instant createdAt;

    private UUID agentId;

    private UUID keeperId;

    @Enumerated(STRING)
    @Column(nullable = false)
    private EnteredAs enteredAs = EnteredAs.NEW;

    private ThreadHead head;

    private long backstageSeq;

    private Instant heldUntil;

    private Instant retryAt;

    private Instant dueAt;

    private Instant customerGoneAt;

    private Notices notices;

    @Convert(converter = ContextConverter.class)
    @Mutability(Immutability.class)
    private Map<String, String> context = Map.of();

    protected Conversation() {
        // For Jakarta Persistence.
    }

    /** A customer's first word starts it; {@code previous} is the conversation before it, if there was one. */
    public Conversation(Customer customer, Widget widget, UUID previousId, Instant now) {
        this.id = Ids.next();
        this.customer = customer;
        this.widget = widget;
        this.workstream = widget.getWorkstream();
        this.mode = workstream.getMode();
        this.queue = workstream.getQueue();
        this.previousId = previousId;
        this.openSlot = slot(customer.getId(), workstream.getId());
        this.since = now;
        this.createdAt = now;
        this.head = new ThreadHead(now);
        this.notices = new Notices();
    }

    /** What makes a second running conversation of this customer in this workstream impossible. */
    static String slot(UUID customerId, UUID workstreamId) {
        return customerId + "/" + workstreamId;
    }

    /** Whether it is the one of that customer and workstream that runs now. */
    boolean runsIn(String slot) {
        return slot.equals(openSlot);
    }

    Change started() {
        return new Change(this, null, null, state, "started", Author.of(customer), createdAt, null, null, null);
    }

    // Words

    /** The word of its customer. It is never refused because of a state; in a parked conversation it brings it back. */
    Posted postByCustomer(Author author, UUID clientId, String text, Instant now) {
        var outcome = admit(Act.CUSTOMER_POSTS, null);
        requireOtherThan(Outcome.STARTS_NEW, outcome);
        var message = head.append(id, author, clientId, text, now);
        var change = outcome == Outcome.BECOMES_OPEN ? returned(author, now) : null;
        rescheduleAfterWord();
        return new Posted(message, this, change);
    }

    private Change returned(Author author, Instant now) {
        var keeper = workstream.isKeepSameAgent() ? agentId : null;
        var change = become(ConversationState.OPEN, "returned", author, now);
        enteredAs = EnteredAs.RETURNED;
        keeperId = keeper;
        heldUntil = keeper == null ? null : endOfHold(now);
        return change;
    }

    /** Its agent's word. */
    Posted postByAgent(Author agent, UUID clientId, String text, Instant now) {
        admit(Act.AGENT_POSTS, agent.id());
        var message = head.append(id, agent, clientId, text, now);
        rescheduleAfterWord();
        return new Posted(message, this, null);
    }

    /** What the page has told about the visit in which the customer has brought it into its queue. */
    void isAbout(Map<String, String> visit) {
        context = visit.isEmpty() ? context : visit;
    }

    /** What is said by itself; {@code follows} is the id of the word upon which it is said, or null. */
    Posted announce(Announcement words, UUID follows, Instant now) {
        return Posted.announced(head.announce(id, words.trigger().wireName(), words.text(), now), this, follows);
    }

    /** @return whether the customer has seen more than before */
    boolean readByCustomer(long seq) {
        return head.readByCustomer(seq);
    }

    /** @return whether the agents have seen more than before */
    boolean readByAgent(long seq) {
        return head.readByAgent(seq);
    }

    // What routing does

    /** Asks an agent; their capacity is reserved from here on. */
    public Change offer(UUID agentId, Instant until, Instant now) {
        requireOtherThan(Outcome.NOTHING, admit(Act.OFFER, null));
        var change = become(ConversationState.OFFERED, "offered", Author.SYSTEM, now, agentId);
        retryAt = null;
        heldUntil = null;
        dueAt = until;
        return change;
    }

    public Change accept(Author agent, Instant now) {
        admit(Act.ACCEPT, agent.id());
        return taken("accepted", agent, now);
    }

    /** The offered agent says no, lets the deadline pass or has lost the connection: {@code by} the agent or the system. */
    public Change decline(UUID offeredTo, Author by, String reason, Instant now) {
        return backToQueue(offeredTo, by, reason, false, now);
    }

    /** The offered agent's connection is gone. That is no decline: a return goes on waiting for them. */
    public Change withdraw(UUID offeredTo, Instant now) {
        return backToQueue(offeredTo, Author.SYSTEM, "withdrawn", true, now);
    }

    private Change backToQueue(UUID offeredTo, Author by, String reason, boolean keepsPlace, Instant now) {
        admit(Act.DECLINE, offeredTo);
        var keeper = keeperId;
        var change = become(ConversationState.OPEN, reason, by, now);
        keeperId = keepsPlace ? keeper : null;
        heldUntil = keeperId == null ? null : endOfHold(now);
        reschedule();
        return change;
    }

    /** The hours of its queue are others now: it is held for its agent as if they had been so from the beginning. */
    public void holdAnew() {
        if (keeperId != null && state == ConversationState.OPEN) {
            heldUntil = endOfHold(since);
            reschedule();
        }
    }

    /** Nobody is awaited while the queue is closed. */
    private Instant endOfHold(Instant now) {
        return OpenTime.after(queue.calendar(), now, workstream.getHoldForAgent());
    }

    /** Nobody can take it now; time brings it up again then. */
    public void retryAt(Instant instant) {
        retryAt = instant;
        reschedule();
    }

    /** The agent for whom it was held did not come in time, or cannot come any more: others may be asked. */
    public void releaseKeeper() {
        keeperId = null;
        heldUntil = null;
        reschedule();
    }

    // What its agent does

    /** A member of the queue takes it without being asked; the agent decides about the capacity. */
    Change pick(Author agent, Instant now) {
        admit(Act.PICK, agent.id());
        return taken("picked", agent, now);
    }

    Change resume(Author agent, Instant now) {
        admit(Act.RESUME, agent.id());
        return taken("resumed", agent, now);
    }

    private Change taken(String reason, Author agent, Instant now) {
        var change = become(ConversationState.ACTIVE, reason, agent, now, agent.id());
        notices.taken();
        reschedule();
        return change;
    }

    /** The agent's ✖: persistent conversations wait for their customer, live ones for another agent. */
    Change park(Author agent, long seen, Instant now) {
        var outcome = admit(Act.PARK, agent.id());
        requireSeen(seen);
        return leave(outcome.target().orElseThrow(), "parked", agent, now);
    }

    Change end(Author agent, long seen, Instant now) {
        admit(Act.END, agent.id());
        requireSeen(seen);
        return leave(ConversationState.WRAP_UP, "ended by agent", agent, now);
    }

    Change close(Author agent, Instant now) {
        admit(Act.CLOSE, agent.id());
        return leave(ConversationState.CLOSED, "closed by agent", agent, now);
    }

    /** Live only. */
    Change endByCustomer(Instant now) {
        var outcome = admit(Act.CUSTOMER_ENDS, null);
        return leave(outcome.target().orElseThrow(), "ended by customer", Author.of(customer), now);
    }

    /** The customer of a live conversation has, or has not, a connection; to a persistent one that means nothing. */
    void customerIsThere(boolean there, Instant now) {
        if (there || mode == Mode.PERSISTENT || !state.isRunning()) {
            customerGoneAt = null;
        } else if (customerGoneAt == null) {
            customerGoneAt = now;
        }
    }

    /** The customer has been gone for too long. Empty when they are back. */
    Optional<Change> giveUpCustomer(Instant now) {
        if (customerGoneAt == null || customerGoneAt.plus(workstream.getCustomerGoneLimit()).isAfter(now)) {
            return Optional.empty();
        }

        return follow(BindingTable.outcome(mode, Act.CUSTOMER_GONE, state), "customer gone", now);
    }

    /** The agent has been gone for too long: given back, or parked when it is the customer's turn anyway. */
    public Optional<Change> releaseFromUnreachableAgent(Instant now) {
        return follow(BindingTable.outcome(mode, Act.AGENT_UNREACHABLE, state), "agent unreachable", now);
    }

    /** What time itself does now; empty when it only looked. Offers are {@linkplain #decline declined} instead. */
    Optional<Change> fallDue(Instant now) {
        forgetWhatHasPassed(now);
        var change = Deadlines.end(this)
            .filter(end -> !end.isAfter(now))
            .flatMap(end -> follow(BindingTable.outcome(mode, Act.DUE, state), dueReason(), now));
        reschedule();
        return change;
    }

    private void forgetWhatHasPassed(Instant now) {
        if (heldUntil != null && !heldUntil.isAfter(now)) {
            releaseKeeper();
        }

        if (retryAt != null && !retryAt.isAfter(now)) {
            retryAt = null;
        }

        if (isClosingSoon(now)) {
            notices.toldOfClosing(now);
        }
    }

    /** Whether it is time to warn the customer that silence will close it. */
    boolean isClosingSoon(Instant now) {
        return Deadlines.warning(this).filter(warning -> !warning.isAfter(now)).isPresent();
    }

    private String dueReason() {
        return switch (state) {
            case ACTIVE -> "silence";
            case WRAP_UP -> "wrap-up over";
            default -> "inactivity";
        };
    }

    private Optional<Change> follow(Outcome outcome, String reason, Instant now) {
        return switch (outcome) {
            case BY_LAST_WORD -> Optional.of(leave(isAnswered() ? ConversationState.WAITING : ConversationState.OPEN,
                reason, Author.SYSTEM, now));
            case CLOSED_IF_ANSWERED -> isAnswered()
                ? Optional.of(leave(ConversationState.CLOSED, reason, Author.SYSTEM, now))
                : Optional.empty();
            default -> outcome.target().map(target -> leave(target, reason, Author.SYSTEM, now));
        };
    }

    private Change leave(ConversationState target, String reason, Author by, Instant now) {
        var change = become(target, reason, by, now);
        enteredAs = target == ConversationState.OPEN ? EnteredAs.RELEASED : enteredAs;
        retryAt = target == ConversationState.WRAP_UP && workstream.getWrapUpBlocking() == WrapUpBlocking.TIMED
            ? now.plus(workstream.getWrapUpBlockTime())
            : null;
        reschedule();
        return change;
    }

    // How it is done

    private Outcome admit(Act act, UUID agentId) {
        var outcome = BindingTable.outcome(mode, act, state);

        if (outcome != Outcome.REFUSED_ALREADY_TAKEN && isStranger(act, agentId)) {
            throw RefusedException.in(state, Refusal.NOT_YOURS);
        }

        outcome.refusal().ifPresent(refusal -> {
            throw RefusedException.in(state, refusal);
        });
        return outcome;
    }

    /** Whoever calls has looked at the state under the lock; a caller who has not is a mistake of ours. */
    private void requireOtherThan(Outcome impossible, Outcome outcome) {
        if (outcome == impossible) {
            throw new IllegalStateException("Not in state " + state);
        }
    }

    private boolean isStranger(Act act, UUID asking) {
        return switch (act.who()) {
            case ITS_AGENT, OFFERED_AGENT -> agentId != null && !agentId.equals(asking);
            default -> false;
        };
    }

    private void requireSeen(long seen) {
        if (head.hasWordOfCustomerAfter(seen)) {
            throw RefusedException.newerWord(state, head.getLastSeq());
        }
    }

    private Change become(ConversationState target, String reason, Author by, Instant now) {
        // Whom the customer never saw, since they were only asked, does not stay with it.
        var stays = target != ConversationState.OPEN;
        return become(target, reason, by, now, stays ? visibleAgentId().orElse(null) : null);
    }

    private Change become(ConversationState target, String reason, Author by, Instant now, UUID nextAgent) {
        var change = new Change(this, state, since, target, reason, by, now, agentId, nextAgent,
            visibleAgentId().orElse(null));
        state = target;
        since = now;
        agentId = nextAgent;
        openSlot = target.isRunning() ? openSlot : null;
        customerGoneAt = target.isRunning() ? customerGoneAt : null;

        if (target != ConversationState.OFFERED) {
            keeperId = null;
            heldUntil = null;
        }

        return change;
    }

    /** A word only ever puts off the end of a silence; waking early and looking again is cheaper than moving it each time. */
    private void rescheduleAfterWord() {
        if (!isHeadAllThatWordsMove()) {
            reschedule();
        }
    }

    /** Whether words do not change when time acts next. */
    boolean isHeadAllThatWordsMove() {
        return state == ConversationState.ACTIVE || state == ConversationState.OFFERED;
    }

    private void reschedule() {
        dueAt = Deadlines.next(this);
    }

    long nextBackstageSeq() {
        return ++backstageSeq;
    }

    // What can be asked

    /** Whether the last word is an agent's. */
    public boolean isAnswered() {
        return head.isAnswered();
    }

    /** The agent whom the customer sees: who has it, had it or will get it back. */
    public Optional<UUID> visibleAgentId() {
        return switch (state) {
            case OPEN -> Optional.ofNullable(keeperId);
            case OFFERED -> Optional.ofNullable(keeperId).filter(agentId::equals);
            default -> Optional.ofNullable(agentId);
        };
    }

    /** The state that the customer sees: offers and parking are the agents' affair. */
    public ConversationState visibleState() {
        if (!state.isRunning()) {
            return state;
        }

        return visibleAgentId().isPresent() ? ConversationState.ACTIVE : ConversationState.OPEN;
    }

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public Mode getMode() {
        return mode;
    }

    public Customer getCustomer() {
        return customer;
    }

    public Workstream getWorkstream() {
        return workstream;
    }

    public Widget getWidget() {
        return widget;
    }

    public Queue getQueue() {
        return queue;
    }

    public UUID getPreviousId() {
        return previousId;
    }

    public ConversationState getState() {
        return state;
    }

    public Instant getSince() {
        return since;
    }

    public UUID getAgentId() {
        return agentId;
    }

    public UUID getKeeperId() {
        return keeperId;
    }

    public EnteredAs getEnteredAs() {
        return enteredAs;
    }

    /** Where its thread stands. */
    public ThreadHead getHead() {
        return head;
    }

    /** What its customer has been told by itself already. */
    public Notices getNotices() {
        return notices;
    }

    /** What the customer's page has told about their visit, by name. */
    public Map<String, String> getContext() {
        return context;
    }

    public long getBackstageSeq() {
        return backstageSeq;
    }

    public Instant getHeldUntil() {
        return heldUntil;
    }

    public Instant getRetryAt() {
        return retryAt;
    }

    public Instant getDueAt() {
        return dueAt;
    }

    /** Since when the customer of a live conversation has had no connection; null while there is one. */
    public Instant getCustomerGoneAt() {
        return customerGoneAt;
    }
}
