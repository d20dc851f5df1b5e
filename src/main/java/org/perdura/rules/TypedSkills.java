package org.perdura.rules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.perdura.agent.Skill;
import org.perdura.platform.Ids;

/** Skills and ratings of the form, as they are being typed. */
public class TypedSkills implements Serializable {

    private static final int USUAL = 5;

    private final List<Row> rows = new ArrayList<>();

    /** One skill and the rating that is needed. */
    public static class Row implements Serializable {

        private String skillId;
        private int rating;

        private Row(String skillId, int rating) {
            this.skillId = skillId;
            this.rating = rating;
        }

        public String getSkillId() {
            return skillId;
        }

        public void setSkillId(String skillId) {
            this.skillId = skillId;
        }

        public int getRating() {
            return rating;
        }

        public void setRating(int rating) {
            this.rating = rating;
        }
    }

    static TypedSkills of(Map<UUID, Integer> skills) {
        var typed = new TypedSkills();
        skills.forEach((skillId, rating) -> typed.rows.add(new Row(skillId.toString(), rating)));
        return typed;
    }

    /** The ratings by skill; what is wrong is among the mistakes. */
    Map<UUID, Integer> read(Mistakes mistakes) {
        var skills = new HashMap<UUID, Integer>();
        for (int i = 0; i < rows.size(); i++) {
            read(rows.get(i), "skills:" + i, skills, mistakes);
        }

        return skills;
    }

    private static void read(Row row, String field, Map<UUID, Integer> before, Mistakes mistakes) {
        var skillId = row.skillId == null ? null : Ids.parse(row.skillId).orElse(null);
        if (skillId == null) {
            mistakes.add(field + ":skillId", "constraint.NotNull");
        } else if (before.putIfAbsent(skillId, row.rating) != null) {
            mistakes.add(field + ":skillId", "rule.skills.twice");
        }

        if (row.rating < Skill.LEAST_RATING || row.rating > Skill.BEST_RATING) {
            mistakes.add(field + ":rating", "rule.skills.rating.range");
        }
    }

    public void add() {
        if (isRoom()) {
            rows.add(new Row(null, USUAL));
        }
    }

    public void remove(Row row) {
        rows.remove(row);
    }

    public boolean isRoom() {
        return rows.size() < ClassificationRule.MOST_SKILLS;
    }

    public List<Row> getRows() {
        return rows;
    }
}
