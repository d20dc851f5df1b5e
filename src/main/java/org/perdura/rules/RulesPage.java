package org.perdura.rules;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;
import org.perdura.platform.Ids;
import org.perdura.platform.PageTexts;
import org.perdura.platform.Texts;
import org.perdura.workstream.Workstream;
import org.perdura.workstream.Workstreams;

import jakarta.inject.Inject;
import jakarta.inject.Named;

/** All rules of a workstream in the order in which they are asked, each in a sentence, with what is wrong with it. */
@Named
@ViewScoped
public class RulesPage implements Serializable {

    @Inject
    Rules rules;

    @Inject
    Workstreams workstreams;

    @Inject
    Vocabularies vocabularies;

    @Inject
    PageTexts text;

    private String id;
    private Workstream workstream;
    private List<Set> sets = List.of();
    private List<Row> routing = List.of();

    /** Of whose rules only the first one that matches counts. */
    public record Set(int number, List<Row> rows) {
    }

    /** A rule and its neighbours. */
    public record Row(Rule rule, String when, String then, List<String> doubts, boolean first, boolean last) {
    }

    /** Without a workstream in the address it is the first one. */
    public void init() {
        workstream = find().orElse(null);
        if (workstream == null && id != null) {
            Faces.responseSendError(404, null);
        } else if (workstream != null) {
            read();
        }
    }

    private Optional<Workstream> find() {
        return id == null ? workstreams.findAll().stream().findFirst() : Ids.parse(id).flatMap(workstreams::find);
    }

    private void read() {
        var words = new RuleWords(Texts.in(text.getLocale()), vocabularies.of(workstream));
        routing = rows(rules.routing(workstream.getId()), words, words::then);
        sets = rules.classification(workstream.getId()).stream()
            .collect(groupingBy(ClassificationRule::getSet, TreeMap::new, toList()))
            .entrySet().stream()
            .map(set -> new Set(set.getKey(), rows(set.getValue(), words, words::then)))
            .toList();
    }

    private <R extends Rule> List<Row> rows(List<R> all, RuleWords words, Function<R, String> then) {
        var rows = new ArrayList<Row>();
        var reached = true;
        for (var rule : all) {
            rows.add(new Row(rule, words.when(rule), then.apply(rule), words.doubts(rule, reached), rows.isEmpty(),
                rows.size() == all.size() - 1));
            reached = reached && !rule.getConditions().isEmpty();
        }

        return rows;
    }

    public void up(Rule rule) {
        rules.move(rule, -1);
        read();
    }

    public void down(Rule rule) {
        rules.move(rule, 1);
        read();
    }

    public List<Workstream> getWorkstreams() {
        return workstreams.findAll();
    }

    public Workstream getWorkstream() {
        return workstream;
    }

    public List<Set> getSets() {
        return sets;
    }

    public List<Row> getRouting() {
        return routing;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
