package org.perdura.rules;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.perdura.hours.Zones;

/** A condition of the form, in which anything may stand as long as it is typed. */
public class TypedCondition implements Serializable {

    private Subject subject = Subject.CONTEXT;
    private Subject typedFor = Subject.CONTEXT;
    private Operator operator = Operator.EQUALS;
    private String name;
    private String value;
    private String upTo;
    private String[] chosen = {};

    /** In what the values are typed or chosen. */
    public enum Input {
        NOTHING, TEXT, LINES, NUMBER, TRUTH, WIDGET, WIDGETS, DAYS, TIMES, HOURS;

        /** The end of the id of the field. */
        String field() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static TypedCondition of(Condition condition) {
        var typed = new TypedCondition();
        if (condition.subject() != null && condition.operator() != null) {
            typed.subject = condition.subject();
            typed.typedFor = condition.subject();
            typed.operator = condition.operator();
            typed.name = condition.name();
            typed.fill(condition.values());
        }

        return typed;
    }

    private void fill(List<String> values) {
        chosen = values.toArray(String[]::new);
        value = getInput() == Input.LINES ? String.join("\n", values) : values.stream().findFirst().orElse(null);
        upTo = getInput() == Input.TIMES && values.size() > 1 ? values.get(1) : null;
    }

    /** The condition, if there is nothing wrong with it. */
    Optional<Condition> read(String field, Vocabulary vocabulary, Mistakes mistakes) {
        var own = new Mistakes();
        var read = new Condition(subject, hasName() && name != null ? name.strip() : "", operator, typedValues());

        if (subject.operators().contains(operator)) {
            check(read, !vocabulary.knows(read), field, own);
        } else {
            own.add(field + ":operator", "condition.value.choose");
        }

        mistakes.addAll(own);
        return own.areThere() ? Optional.empty() : Optional.of(read);
    }

    /** @param doubtful whether it names something that is not there */
    private void check(Condition read, boolean doubtful, String field, Mistakes mistakes) {
        if (doubtful && hasName()) {
            mistakes.add(field + ":" + nameField(), nameKey(read.name()), read.name());
        }

        TypedValues.mistake(getInput(), subject, read.values())
            .or(() -> doubtful && !hasName() ? Optional.of("condition.value.choose") : Optional.empty())
            .ifPresent(key -> mistakes.add(field + ":" + getInput().field(), key));
    }

    private String nameKey(String typed) {
        return typed.isEmpty() ? "constraint.NotNull" : "condition.doubt." + subject;
    }

    private List<String> typedValues() {
        return switch (getInput()) {
            case NOTHING -> List.of();
            case NUMBER -> stripped(value).stream().map(TypedValues::number).toList();
            case TEXT, TRUTH, WIDGET, HOURS -> stripped(value);
            case LINES -> lines(value);
            case WIDGETS, DAYS -> Arrays.stream(chosen).distinct().toList();
            case TIMES -> List.of(value == null ? "" : value.strip(), upTo == null ? "" : upTo.strip());
        };
    }

    private static List<String> lines(String typed) {
        return typed == null
            ? List.of()
            : typed.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    }

    private static List<String> stripped(String typed) {
        return typed == null || typed.isBlank() ? List.of() : List.of(typed.strip());
    }

    /** After another subject was chosen: what was typed for the one before is forgotten. */
    void changed() {
        if (typedFor != subject) {
            typedFor = subject;
            operator = subject.operators().get(0);
            name = subject.isInZone() ? Zones.ofServer().getId() : null;
            fill(List.of());
        }
    }

    public Input getInput() {
        return switch (operator.operand()) {
            case NONE -> Input.NOTHING;
            case NUMBER -> Input.NUMBER;
            case STRETCH -> subject == Subject.TIME ? Input.TIMES : Input.HOURS;
            case SEVERAL -> severalInput();
            case ONE -> oneInput();
        };
    }

    private Input severalInput() {
        return switch (subject) {
            case WIDGET -> Input.WIDGETS;
            case WEEKDAY -> Input.DAYS;
            default -> Input.LINES;
        };
    }

    private Input oneInput() {
        return switch (subject) {
            case AUTHENTICATED -> Input.TRUTH;
            case WIDGET -> Input.WIDGET;
            case PRIORITY -> Input.NUMBER;
            default -> Input.TEXT;
        };
    }

    /** Whether it says which of its subject is meant. */
    private boolean hasName() {
        return subject.isTold() || subject.isInZone() || subject == Subject.SKILL;
    }

    private String nameField() {
        return subject.isInZone() ? "zone" : subject == Subject.SKILL ? "skill" : "name";
    }

    public Subject getSubject() {
        return subject;
    }

    public void setSubject(Subject subject) {
        this.subject = subject;
    }

    public Operator getOperator() {
        return operator;
    }

    public void setOperator(Operator operator) {
        this.operator = operator;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public String getUpTo() {
        return upTo;
    }

    public void setUpTo(String upTo) {
        this.upTo = upTo;
    }

    public String[] getChosen() {
        return chosen;
    }

    public void setChosen(String[] chosen) {
        this.chosen = chosen;
    }
}
