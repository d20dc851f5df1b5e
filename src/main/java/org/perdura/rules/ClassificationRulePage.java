package org.perdura.rules;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.omnifaces.cdi.ViewScoped;

import jakarta.inject.Named;

/** One classification rule, new or edited. */
@Named
@ViewScoped
public class ClassificationRulePage extends RulePage {

    private ClassificationRule rule;
    private TypedSkills needs;

    public void init() {
        rule = form.open(getId(), () -> new ClassificationRule(named(), 1), rules::findClassification);
        needs = TypedSkills.of(rule.getSkills());
        open(rule);
    }

    public String save() {
        var mistakes = new Mistakes();
        var read = needs.read(mistakes);
        rule.setSkills(read);
        if (!mistakes.areThere() && rule.isEffectless()) {
            mistakes.add("priority", "rule.effectless");
        }

        return save(mistakes, () -> rules.save(rule));
    }

    public List<Integer> getSets() {
        return IntStream.rangeClosed(1, ClassificationRule.MOST_SETS).boxed().toList();
    }

    public List<Integer> getRatings() {
        return IntStream.rangeClosed(1, 10).boxed().toList();
    }

    /** As the form calls the capacity profile; null for none. */
    public String getProfileId() {
        return rule.getProfileId() == null ? null : rule.getProfileId().toString();
    }

    public void setProfileId(String profileId) {
        rule.setProfileId(profileId == null ? null : UUID.fromString(profileId));
    }

    @Override
    public ClassificationRule getRule() {
        return rule;
    }

    public TypedSkills getNeeds() {
        return needs;
    }
}
