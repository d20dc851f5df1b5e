package org.perdura.routing;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.omnifaces.util.Faces;
import org.perdura.conversation.Conversation;
import org.perdura.conversation.TraceTexts;
import org.perdura.hours.Zones;
import org.perdura.platform.Ids;
import org.perdura.platform.PageTexts;
import org.perdura.platform.Texts;
import org.perdura.rules.Finding;
import org.perdura.rules.RuleWords;
import org.perdura.rules.Situation;
import org.perdura.rules.Vocabularies;
import org.perdura.rules.Vocabulary;
import org.perdura.workstream.Workstream;
import org.perdura.workstream.Workstreams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Describes a conversation in the address bar and shows which rules, queue and agent it would get, and why. */
@Named
@RequestScoped
public class WhatIfPage {

    @Inject
    WhatIf whatIf;

    @Inject
    Workstreams workstreams;

    @Inject
    Vocabularies vocabularies;

    @Inject
    PageTexts text;

    @Inject
    Clock clock;

    private final List<String> problems = new ArrayList<>();
    private final Imagined imagined = new Imagined();
    private Workstream workstream;
    private Vocabulary vocabulary;
    private RuleWords words;
    private WhatIf.Prospect prospect;

    public void init() {
        workstream = find();
        if (workstream == null) {
            return;
        }

        vocabulary = vocabularies.of(workstream);
        words = new RuleWords(Texts.in(text.getLocale()), vocabulary);
        imagined.complete(clock.instant());
        prospect = imagined.isAsked() ? ask() : null;
    }

    private Workstream find() {
        var all = workstreams.findAll();
        return all.stream()
            .filter(one -> one.getId().toString().equals(imagined.getWorkstream()))
            .findFirst()
            .orElseGet(() -> {
                if (imagined.getWorkstream() != null) {
                    Faces.responseSendError(404, null);
                }

                return all.stream().findFirst().orElse(null);
            });
    }

    private WhatIf.Prospect ask() {
        var context = told(imagined.getContext(), vocabulary.variables(), "CONTEXT");
        var claims = told(imagined.getClaims(), vocabulary.claims(), "CLAIM");
        var moment = moment();
        return moment == null ? null : whatIf.of(workstream, new Situation(Ids.next(), widget(), context,
            imagined.isAuthenticated(), locale(), claims, moment, Map.of(), Set.of(), Conversation.DEFAULT_PRIORITY));
    }

    private Map<String, String> told(String typed, List<String> known, String subject) {
        var told = ToldLines.read(typed);
        told.malformed().forEach(line -> problems.add(text.get("whatIf.malformed", line)));
        told.values().keySet().stream()
            .filter(name -> !known.contains(name))
            .forEach(name -> problems.add(text.get("condition.doubt." + subject, name)));
        return told.values();
    }

    private UUID widget() {
        return vocabulary.widgets().containsKey(imagined.getWidget())
            ? UUID.fromString(imagined.getWidget())
            : new UUID(0, 0);
    }

    private Locale locale() {
        return Locale.forLanguageTag(imagined.getLocale() == null ? "" : imagined.getLocale().strip());
    }

    private Instant moment() {
        try {
            return LocalDateTime.parse(imagined.getMoment()).atZone(ZoneId.of(imagined.getZone())).toInstant();
        } catch (DateTimeException malformed) {
            problems.add(text.get("whatIf.moment.malformed"));
            return null;
        }
    }

    /** Whether a rule applied, and if not, why. */
    public String reason(Finding finding) {
        return switch (finding.outcome()) {
            case MATCHED -> text.get("whatIf.matched");
            case UNMATCHED -> text.get("whatIf.unmatched", words.of(finding.culprit()));
            case FAILED -> text.get("whatIf.failed." + finding.failure());
        };
    }

    public String needs() {
        var classified = prospect.verdict().classified();
        return words.needs(classified.skills(), classified.priority(), classified.profiles());
    }

    /** When a closed queue opens, on the clock of the zone in which was asked. */
    public String opening(WhatIf.Destination destination) {
        if (destination.opening() == null) {
            return text.get("whatIf.closed.forLong");
        }

        var format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
            .withLocale(text.getLocale())
            .withZone(ZoneId.of(imagined.getZone()));
        return text.get("whatIf.closed", format.format(destination.opening()));
    }

    /** Who would be asked, or why nobody, and who is left out. */
    public List<String> attempt(WhatIf.Destination destination) {
        return lines(destination.attempt());
    }

    /** That the queue has no place for it, and what becomes of it then. */
    public List<String> diversion(WhatIf.Destination destination) {
        var diversion = destination.diversion();
        if (diversion == null) {
            return List.of();
        }

        var key = "whatIf.overflow." + diversion.occasion();
        if (diversion.queue() == null) {
            return List.of(text.get(key + ".ended"));
        }

        var lines = new ArrayList<String>();
        lines.add(diversion.rule() == null
            ? text.get(key, diversion.queue().getName())
            : text.get(key + ".rule", diversion.queue().getName(), diversion.rule().getName()));
        lines.addAll(lines(diversion.attempt()));
        return lines;
    }

    private List<String> lines(Attempt attempt) {
        var lines = new ArrayList<String>();
        lines.add(attempt.chosen() == null
            ? text.get("whatIf.nobody." + attempt.obstacle())
            : text.get("whatIf.agent", attempt.chosen().name(), attempt.eligible().size(),
                attempt.chosen().capacity().used(), attempt.chosen().capacity().total()));
        lines.addAll(TraceTexts.leftOut(attempt.details(), Texts.in(text.getLocale())));
        return lines;
    }

    public List<Workstream> getWorkstreams() {
        return workstreams.findAll();
    }

    public Map<String, String> getWidgets() {
        return vocabulary.widgets();
    }

    public List<String> getZones() {
        return Zones.all();
    }

    public List<String> getProblems() {
        return problems;
    }

    public Imagined getImagined() {
        return imagined;
    }

    public Workstream getWorkstream() {
        return workstream;
    }

    public WhatIf.Prospect getProspect() {
        return prospect;
    }
}
