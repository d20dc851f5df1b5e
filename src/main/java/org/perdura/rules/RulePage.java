package org.perdura.rules;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.omnifaces.util.Faces;
import org.perdura.hours.Zones;
import org.perdura.platform.Form;
import org.perdura.platform.Ids;
import org.perdura.platform.PageTexts;
import org.perdura.queue.EndsConversationsException;
import org.perdura.workstream.Workstream;
import org.perdura.workstream.Workstreams;

import jakarta.inject.Inject;

/** What the pages of both kinds of rules have in common: the workstream, the name, the conditions. */
public abstract class RulePage implements Serializable {

    @Inject
    Rules rules;

    @Inject
    Workstreams workstreams;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Form form;

    @Inject
    PageTexts text;

    private String id;
    private String workstreamId;
    private Workstream workstream;
    private Vocabulary vocabulary;
    private TypedConditions conditions;

    /** A choice in a menu. */
    public record Option(String value, String label) {
    }

    public abstract Rule getRule();

    /** Without a workstream there is no rule. */
    void open(Rule rule) {
        workstream = workstreams.find(rule.getWorkstreamId()).orElse(null);
        if (workstream != null) {
            vocabulary = vocabularies.of(workstream);
            conditions = TypedConditions.of(rule.getConditions());
        } else if (!Faces.getContext().getResponseComplete()) {
            Faces.responseSendError(404, null);
        }
    }

    /** The workstream of a new rule, as the address names it. */
    UUID named() {
        return workstreamId == null ? null : Ids.parse(workstreamId).orElse(null);
    }

    String save(Mistakes mistakes, Runnable save) {
        var read = conditions.read(vocabulary, mistakes);
        if (mistakes.areThere()) {
            mistakes.found().forEach(mistake -> form.refuse(mistake.field(), mistake.key(), mistake.arguments()));
            return null;
        }

        getRule().setConditions(read);
        return form.save(() -> store(save));
    }

    private String store(Runnable save) {
        try {
            save.run();
            return list() + "&saved=true";
        } catch (RuleRefusedException refused) {
            return form.refuse(null, refused.key(), refused.limit());
        } catch (EndsConversationsException refused) {
            return form.refuse(null, "workstream.queueId.ends", refused.queueName());
        }
    }

    public String delete() {
        rules.delete(getRule());
        return list();
    }

    private String list() {
        return "/admin/rules.xhtml?faces-redirect=true&workstream=" + workstream.getId();
    }

    public boolean isFresh() {
        return id == null;
    }

    public Subject[] getSubjects() {
        return Subject.values();
    }

    public DayOfWeek[] getDaysOfWeek() {
        return DayOfWeek.values();
    }

    public List<String> getZones() {
        return Zones.all();
    }

    /** What a condition can be about; a name that is not known any more is among them, so that nobody loses it. */
    public List<Option> names(TypedCondition condition) {
        return switch (condition.getSubject()) {
            case CONTEXT -> names(vocabulary.variables(), condition.getName());
            case CLAIM -> names(vocabulary.claims(), condition.getName());
            case SKILL -> options(vocabulary.skills());
            default -> List.of();
        };
    }

    private List<Option> names(List<String> known, String chosen) {
        var unknown = chosen == null || known.contains(chosen)
            ? Stream.<Option>empty()
            : Stream.of(new Option(chosen, text.get("rule.unknown", chosen)));
        return Stream.concat(known.stream().map(name -> new Option(name, name)), unknown).toList();
    }

    public List<Option> getWidgets() {
        return options(vocabulary.widgets());
    }

    public List<Option> getHours() {
        return options(vocabulary.hours());
    }

    public List<Option> getSkills() {
        return options(vocabulary.skills());
    }

    public List<Option> getQueues() {
        return options(vocabulary.queues());
    }

    public List<Option> getProfiles() {
        return options(vocabulary.profiles());
    }

    private static List<Option> options(Map<String, String> names) {
        return names.entrySet().stream().map(entry -> new Option(entry.getKey(), entry.getValue())).toList();
    }

    public Workstream getWorkstream() {
        return workstream;
    }

    public TypedConditions getConditions() {
        return conditions;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getWorkstreamId() {
        return workstreamId;
    }

    public void setWorkstreamId(String workstreamId) {
        this.workstreamId = workstreamId;
    }
}
