package org.perdura.rules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The conditions of the form, as they are being typed. */
public class TypedConditions implements Serializable {

    private final List<TypedCondition> rows = new ArrayList<>();

    static TypedConditions of(List<Condition> conditions) {
        var typed = new TypedConditions();
        conditions.stream().map(TypedCondition::of).forEach(typed.rows::add);
        return typed;
    }

    /** Those with which nothing is wrong; the others are among the mistakes. */
    List<Condition> read(Vocabulary vocabulary, Mistakes mistakes) {
        var read = new ArrayList<Condition>();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).read("conditions:" + i, vocabulary, mistakes).ifPresent(read::add);
        }

        return read;
    }

    public void add() {
        if (isRoom()) {
            rows.add(new TypedCondition());
        }
    }

    public void remove(TypedCondition condition) {
        rows.remove(condition);
    }

    /** After somebody has chosen another subject or operator in a row. */
    public void changed() {
        rows.forEach(TypedCondition::changed);
    }

    public boolean isRoom() {
        return rows.size() < Rule.MOST_CONDITIONS;
    }

    public List<TypedCondition> getRows() {
        return rows;
    }
}
