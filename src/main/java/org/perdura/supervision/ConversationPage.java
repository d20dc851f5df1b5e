package org.perdura.supervision;

import static java.util.function.Predicate.not;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.omnifaces.util.Faces;
import org.perdura.conversation.BackstageEntry;
import org.perdura.conversation.Histories;
import org.perdura.conversation.Page;
import org.perdura.conversation.TraceEntry;
import org.perdura.conversation.TraceTexts;
import org.perdura.identity.SignedIn;
import org.perdura.platform.Ids;
import org.perdura.platform.PageTexts;
import org.perdura.platform.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One conversation as a supervisor sees it: how it stands, how it came there, and what can be done about it. */
@Named
@RequestScoped
public class ConversationPage {

    private static final int SHOWN = 100;

    @Inject
    Ongoing ongoing;

    @Inject
    Mandates mandates;

    @Inject
    Histories histories;

    @Inject
    Timeline timeline;

    @Inject
    SignedIn signedIn;

    @Inject
    PageTexts text;

    private String id;
    private String before;
    private ConversationFacts facts;
    private Mandate mandate;
    private Page<BackstageEntry> entries;
    private List<TraceEntry> trace;

    public void init() {
        facts = Ids.parse(id == null ? "" : id).flatMap(ongoing::find).orElse(null);

        if (facts == null) {
            Faces.responseSendError(404, null);
            return;
        }

        mandate = mandates.find();
        entries = histories.backstageBefore(facts.id(), firstShown(), SHOWN);
        trace = new ArrayList<>(histories.traceForAgent(signedIn.agent().getId(), facts.id()));
        Collections.reverse(trace);
    }

    private long firstShown() {
        return before != null && before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
    }

    public ConversationFacts getFacts() {
        return facts;
    }

    /** Whether supervisors read what was said. */
    public boolean isReadable() {
        return mandate.allows(Power.MONITOR);
    }

    /** What can be done now. */
    public List<Step> getSteps() {
        return Arrays.stream(Step.values())
            .filter(step -> !step.isAboutAdviser() && step.isAllowedBy(mandate) && step.isPossibleFor(facts))
            .toList();
    }

    /** What happened, the newest first. */
    public List<Timeline.Event> getEvents() {
        var events = new ArrayList<Timeline.Event>();
        entries.entries().stream()
            .filter(not(Timeline::isToldTwice))
            .filter(this::mayBeRead)
            .map(timeline::tell)
            .forEach(events::add);
        Collections.reverse(events);
        return events;
    }

    /** What agents write to each other is read along, too. */
    private boolean mayBeRead(BackstageEntry entry) {
        return isReadable() || entry.getKind() != BackstageEntry.Kind.NOTE;
    }

    /** The number of the oldest event that is shown, when there are older ones; null otherwise. */
    public Long getOldest() {
        return entries.more() ? entries.entries().get(0).getSeq() : null;
    }

    /** Every decision about who gets it, the newest first. */
    public List<TraceEntry> getTrace() {
        return trace;
    }

    public List<String> sentences(TraceEntry entry) {
        return TraceTexts.of(entry, Texts.in(text.getLocale()));
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}
