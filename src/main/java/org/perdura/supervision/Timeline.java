package org.perdura.supervision;

import java.time.Instant;
import java.util.Set;

import org.perdura.conversation.Author;
import org.perdura.conversation.BackstageEntry;
import org.perdura.conversation.BackstageEntry.Kind;
import org.perdura.platform.PageTexts;
import org.perdura.platform.WireName;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Tells what happened to a conversation behind the scenes, in the words of its reader. */
@RequestScoped
public class Timeline {

    private static final Set<String> TOLD_BY_OFFERS = Set.of("offered", "rejected", "timeout", "withdrawn");

    @Inject
    PageTexts text;

    /** One thing that happened: what, by whom (null for the system), when, and more about it (or null). */
    public record Event(Kind kind, String title, String more, String by, Instant at) {

        /** As styles know it. */
        public String look() {
            return "event--" + WireName.of(kind);
        }
    }

    /** An offer and what it does to the state are two entries; the one that says more is told. */
    static boolean isToldTwice(BackstageEntry entry) {
        return switch (entry.getKind()) {
            case OFFER -> entry.getOutcome().equals("accepted") && !entry.getReason().equals("consult");
            case TRANSITION -> TOLD_BY_OFFERS.contains(entry.getReason());
            default -> false;
        };
    }

    Event tell(BackstageEntry entry) {
        var by = entry.by().kind() == Author.Kind.SYSTEM ? null : entry.by().name();
        return switch (entry.getKind()) {
            case NOTE -> new Event(Kind.NOTE, text.get("event.note"), entry.getText(), by, entry.getAt());
            case OFFER -> new Event(Kind.OFFER, offer(entry), null, by, entry.getAt());
            case TRANSITION -> new Event(Kind.TRANSITION, reason(entry.getReason()), change(entry), by, entry.getAt());
            case RULE -> new Event(Kind.RULE, known("event.rule", entry.getOutcome()), null, by, entry.getAt());
        };
    }

    private String offer(BackstageEntry entry) {
        var kind = text.knows("event." + entry.getReason()) ? "event." + entry.getReason() : "event.offer";
        return known(kind, entry.getOutcome(), entry.getOfferedTo());
    }

    private String known(String key, String outcome, Object... arguments) {
        var exactly = key + "." + outcome;
        return text.get(text.knows(exactly) ? exactly : key, arguments);
    }

    private String reason(String reason) {
        var key = "reason." + reason.replace(' ', '-');
        return text.knows(key) ? text.get(key) : reason;
    }

    private String change(BackstageEntry entry) {
        return entry.getFromState() == null
            ? text.of(entry.getToState())
            : text.get("event.transition", text.of(entry.getFromState()), text.of(entry.getToState()));
    }
}
