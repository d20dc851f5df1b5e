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
import org.perdura.platform.NamedTextsConverter;
import org.perdura.queue.Queue;
import org.perdura.widget.Widget;
import org.perdura.workstream.Mode;
import org.perdura.workstream.TimeoutRule;
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

    public static final int DEFAULT_PRIORITY = 100;

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

    private int priority = DEFAULT_PRIORITY;

    @Enumerated(STRING)
    private Obstacle obstacle;

    private ThreadHead head;

    private Stay stay = Stay.none();

    private long backstageSeq;

    private Instant heldUntil;

    private Instant retryAt;

    private Instant dueAt;

    private Instant customerGoneAt;

    private Notices notices;

    private RuleTimers ruleTimers;

    @Convert(converter = NamedTextsConverter.class)
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
        this.ruleTimers = new RuleTimers();
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
        stay = keeperId == null ? Stay.entering(queue, createdAt) : Stay.in(queue, createdAt);
        return new Change(this, null, null, state, "started", Author.of(customer), createdAt, null, null, null, null);
    }

    // Words

    /** The word of its customer. It is never refused because of a state; in a parked conversation it brings it back. */
    Posted postByCustomer(Author author, UUID clientId, String text, Instant now) {
        var outcome = admit(Act.CUSTOMER_POSTS, null);
        Admission.requireOtherThan(Outcome.STARTS_NEW, outcome);
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
        stay = keeper == null ? Stay.entering(queue, now) : stay;
        return change;
    }

    /** Its agent's word. */
    Posted postByAgent(Author agent, UUID clientId, String text, Instant now) {
        requireActiveWith(agent.id());
        return appendByAgent(agent, clientId, text, now);
    }

    /** The word of somebody who speaks beside its agent. */
    Posted postByGuest(Author guest, UUID clientId, String text, Instant now) {
        requireActive();
        return appendByAgent(guest, clientId, text, now);
    }

    private Posted appendByAgent(Author agent, UUID clientId, String text, Instant now) {
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
        return Posted.announced(head.announce(id, Author.SYSTEM, words.trigger().wireName(), words.text(), now), this,
            follows);
    }

    /** What a timeout rule says to the customer, for its agent if it has one. */
    Posted sayByRule(Author author, String text, Instant now) {
        return Posted.announced(head.announce(id, author, RuleRunner.TRIGGER, text, now), this, null);
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
        Admission.requireOtherThan(Outcome.NOTHING, admit(Act.OFFER, null));
        var change = become(ConversationState.OFFERED, "offered", Author.SYSTEM, now, agentId);
        retryAt = null;
        dueAt = until;
        return change;
    }

    public Change accept(Author agent, Instant now) {
        admit(Act.ACCEPT, agent.id());
        return taken("accepted", agent, now);
    }

    /**
     * The offered agent says no, lets the deadline pass or has lost the connection: {@code by} the agent or the system.
     */
    public Change decline(UUID offeredTo, Author by, String reason, Instant now) {
        return backToQueue(offeredTo, by, reason, false, now);
    }

    /**
     * The offered agent's connection is gone. That is no decline: a return goes on waiting for them, for as long as
     * before.
     */
    public Change withdraw(UUID offeredTo, Instant now) {
        return backToQueue(offeredTo, Author.SYSTEM, "withdrawn", true, now);
    }

    private Change backToQueue(UUID offeredTo, Author by, String reason, boolean keepsPlace, Instant now) {
        admit(Act.DECLINE, offeredTo);
        var keeper = keepsPlace ? keeperId : null;
        var held = keeper == null ? null : heldUntil;
        var isFreed = keeperId != null && keeper == null;
        var change = become(ConversationState.OPEN, enteredAs.isPersonal() ? "transfer " + reason : reason, by, now);
        enteredAs = enteredAs.isPersonal() ? EnteredAs.RELEASED : enteredAs;
        keeperId = keeper;
        heldUntil = held;
        stay = isFreed ? Stay.afterHold(now) : stay;
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

    private Instant endOfHold(Instant now) {
        return OpenTime.endOfHold(queue.calendar(), now, workstream);
    }

    /** Nobody can take it now; time brings it up again then. */
    public void retryAt(Instant instant) {
        retryAt = instant;
        reschedule();
    }

    /** Nobody can be asked. @return whether that, or why, is news */
    public boolean waitsFor(Obstacle found) {
        var news = obstacle != found;
        obstacle = found;
        return news;
    }

    /** The agent for whom it was held did not come in time, or cannot come any more: others may be asked. */
    public void releaseKeeper() {
        releaseKeeper(since);
    }

    private void releaseKeeper(Instant from) {
        stay = keeperId != null && state == ConversationState.OPEN ? Stay.afterHold(from) : stay;
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
        admission().requireSeen(seen);
        return leave(outcome.target().orElseThrow(), "parked", agent, now);
    }

    Change end(Author agent, long seen, Instant now) {
        admit(Act.END, agent.id());
        admission().requireSeen(seen);
        return leave(ConversationState.WRAP_UP, "ended by agent", agent, now);
    }

    Change close(Author agent, Instant now) {
        admit(Act.CLOSE, agent.id());
        return leave(ConversationState.CLOSED, "closed by agent", agent, now);
    }

    /**
     * A colleague is asked to take it over, by its agent or by a supervisor; the capacity is the colleague's from here
     * on. Whoever asks has nothing more to do with it.
     */
    public Change transferToAgent(Author by, boolean supervises, UUID colleagueId, Instant until, Instant now) {
        admission().admitTransfer(Act.TRANSFER_TO_AGENT, by, supervises);
        var change = become(ConversationState.OFFERED, "transferred", by, now, colleagueId);
        enteredAs = EnteredAs.HANDED_OVER;
        releaseKeeper();
        retryAt = null;
        dueAt = until;
        return change;
    }

    /** It is given to the agents of a queue, be that its own or another one. */
    public Change transferToQueue(Author by, boolean supervises, Queue target, Instant now) {
        admission().admitTransfer(Act.TRANSFER_TO_QUEUE, by, supervises);
        var change = become(ConversationState.OPEN, "transferred to queue", by, now);
        enteredAs = EnteredAs.TRANSFERRED;
        putInto(target, now);
        return change;
    }

    private void putInto(Queue target, Instant now) {
        queue = target;
        stay = Stay.in(target, now);
        retryAt = null;
        reschedule();
    }

    /** Its queue has no place for it: another one takes it. Empty when it does not wait there any more. */
    public Optional<Change> overflow(Queue target, Instant now) {
        return BindingTable.outcome(mode, Act.OVERFLOW, state).target().map(open -> {
            var change = become(open, "overflowed", Author.SYSTEM, now);
            putInto(target, now);
            return change;
        });
    }

    /** Its queue has no place for it, and it ends. Empty when it cannot be ended like that. */
    public Optional<Change> endByOverflow(Instant now) {
        return follow(BindingTable.outcome(mode, Act.OVERFLOW_END, state), "ended by overflow", now);
    }

    /** Its queue keeps it. */
    public void stays(Instant now) {
        stay = stay.settled(queue, now);
    }

    /** Its queue keeps it, and is to be asked again by what it wants now. */
    public void staysAnew() {
        stay = stay.anew(queue);
    }

    /** @throws RefusedException not-yours, wrong-state */
    public void requireTransferableBy(Author by, boolean supervises) {
        admission().admitTransfer(Act.TRANSFER_TO_QUEUE, by, supervises);
    }

    /** Only what could be picked can be assigned: of two who want to, one comes too late. */
    public void requireUnassigned() {
        admit(Act.PICK, null);
    }

    /** A supervisor ends it for good, whoever has it. */
    public Change forceClose(Author supervisor, Instant now) {
        admit(Act.FORCE_CLOSE, null);
        return leave(ConversationState.CLOSED, "force closed", supervisor, now);
    }

    /** A supervisor frees its agent of it: as if that agent could not be reached, or had done the paperwork. */
    public Change release(Author supervisor, Instant now) {
        var outcome = admit(Act.RELEASE, null);
        var reason = state == ConversationState.WRAP_UP ? "wrap-up released" : "released by supervisor";
        return follow(outcome, reason, supervisor, now).orElseThrow();
    }

    /**
     * For what changes no state: who else is in it is said by its agent.
     *
     * @throws RefusedException not-yours, wrong-state
     */
    public void requireActiveWith(UUID asking) {
        admit(Act.AGENT_POSTS, asking);
    }

    /** For whoever speaks beside its agent. */
    void requireActive() {
        admit(Act.AGENT_POSTS, agentId);
    }

    /** Somebody else's conversation can be read along while there is something going on with its agent. */
    void requireWatchableBy(UUID supervisorId) {
        admission().requireWatchableBy(supervisorId);
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

    /** One side has been silent for as long as a rule allows. Empty when it only has something said. */
    Optional<Change> obey(TimeoutRule rule, Instant now) {
        ruleTimers.ran(rule, this, now);

        return switch (rule.action()) {
            case PARK -> follow(BindingTable.outcome(mode, Act.RULE_PARKS, state), "parked by rule", now);
            case CLOSE -> follow(BindingTable.outcome(mode, Act.RULE_CLOSES, state), "closed by rule", now);
            case RELEASE -> follow(BindingTable.outcome(mode, Act.RULE_RELEASES, state), "released by rule", now);
            case TELL_CUSTOMER, TELL_AGENT -> Optional.empty();
        };
    }

    /** Its agent stops the timer of a rule; it keeps its value. Empty when it stood still already. */
    Optional<TimeoutRule> pauseRule(Author agent, UUID ruleId, Instant now) {
        var rule = findRule(agent, ruleId);
        var going = !ruleTimers.isPaused(rule);

        if (going) {
            ruleTimers.pause(rule, this, now);
            reschedule();
        }

        return Optional.of(rule).filter(found -> going);
    }

    /** Its agent sets the timer of a rule going again. Empty when it was going already. */
    Optional<TimeoutRule> resumeRule(Author agent, UUID ruleId, Instant now) {
        var rule = findRule(agent, ruleId);
        var paused = ruleTimers.isPaused(rule);

        if (paused) {
            ruleTimers.resume(rule, this, now);
            reschedule();
        }

        return Optional.of(rule).filter(found -> paused);
    }

    private TimeoutRule findRule(Author agent, UUID ruleId) {
        admission().requireItsAgent(agent);
        return workstream.getTimeoutRules().stream()
            .filter(rule -> rule.id().equals(ruleId))
            .findFirst()
            .orElseThrow(() -> RefusedException.badValue("rule"));
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
            releaseKeeper(now);
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
        return follow(outcome, reason, Author.SYSTEM, now);
    }

    private Optional<Change> follow(Outcome outcome, String reason, Author by, Instant now) {
        return switch (outcome) {
            case BY_LAST_WORD -> Optional.of(leave(isAnswered() ? ConversationState.WAITING : ConversationState.OPEN,
                reason, by, now));
            case CLOSED_IF_ANSWERED -> isAnswered()
                ? Optional.of(leave(ConversationState.CLOSED, reason, by, now))
                : Optional.empty();
            default -> outcome.target().map(target -> leave(target, reason, by, now));
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

    private Admission admission() {
        return new Admission(this);
    }

    private Outcome admit(Act act, UUID asking) {
        return admission().admit(act, asking);
    }

    private Change become(ConversationState target, String reason, Author by, Instant now) {
        // Whom the customer never saw, since they were only asked, does not stay with it.
        var stays = target != ConversationState.OPEN;
        return become(target, reason, by, now, stays ? visibleAgentId().orElse(null) : null);
    }

    private Change become(ConversationState target, String reason, Author by, Instant now, UUID nextAgent) {
        var change = new Change(this, state, since, target, reason, by, now, queue.getId(), agentId, nextAgent,
            visibleAgentId().orElse(null));
        state = target;
        since = now;
        agentId = nextAgent;
        openSlot = target.isRunning() ? openSlot : null;
        customerGoneAt = target.isRunning() ? customerGoneAt : null;
        obstacle = null;
        stay = stay.then(target, queue, now);

        if (target != ConversationState.OFFERED) {
            keeperId = null;
            heldUntil = null;
        }

        return change;
    }

    /**
     * A word only ever puts off the end of a silence; waking early and looking again is cheaper than moving it each
     * time.
     */
    private void rescheduleAfterWord() {
        if (!isHeadAllThatWordsMove()) {
            reschedule();
        }
    }

    /** Whether words do not change when time acts next. */
    boolean isHeadAllThatWordsMove() {
        return state == ConversationState.OFFERED || state == ConversationState.ACTIVE && !ruleTimers.isRuled();
    }

    private void reschedule() {
        ruleTimers.follow(this);
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
            case OPEN -> knownKeeper();
            case OFFERED -> knownKeeper().filter(agentId::equals);
            default -> Optional.ofNullable(agentId);
        };
    }

    /** Who is preferred for a conversation that has just begun is not promised to its customer. */
    private Optional<UUID> knownKeeper() {
        return enteredAs == EnteredAs.NEW ? Optional.empty() : Optional.ofNullable(keeperId);
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

    /** Which one comes first in its queue: the smaller, the more urgent. */
    public int getPriority() {
        return priority;
    }

    /** What rules have found for it before its first word is stored. */
    void isPlaced(Queue queue, int priority) {
        this.queue = queue;
        this.priority = priority;
    }

    /**
     * Who knows its customer from the conversation before it is awaited, as after a return, where that is the policy.
     */
    void prefer(UUID agentId, Instant now) {
        if (mode == Mode.PERSISTENT && workstream.isKeepSameAgent()) {
            keeperId = agentId;
            heldUntil = endOfHold(now);
        }
    }

    /** Why nobody has it yet; null when somebody has, or nobody was looked for. */
    public Obstacle getObstacle() {
        return obstacle;
    }

    /** Its stay in its queue. */
    public Stay getStay() {
        return stay;
    }

    public Instant getCreatedAt() {
        return createdAt;
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

    /** How the timeout rules of its workstream stand with it. */
    public RuleTimers getRuleTimers() {
        return ruleTimers;
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
