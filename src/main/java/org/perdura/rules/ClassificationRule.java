package org.perdura.rules;

import static jakarta.persistence.FetchType.EAGER;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * Says what conversations need and how urgent they are. The first one of each set that matches counts; the sets are
 * asked one after the other, and each sees what the ones before it have made of the conversation.
 */
@Entity
public class ClassificationRule extends Rule {

    public static final int MOST = 100;
    public static final int MOST_SETS = 10;
    public static final int MOST_SKILLS = 5;
    public static final int LEAST_PRIORITY = 1000;

    @Min(1)
    @Max(MOST_SETS)
    @Column(name = "set_number")
    private int set;

    @ElementCollection(fetch = EAGER)
    @CollectionTable(name = "classification_rule_skill", joinColumns = @JoinColumn(name = "rule_id"))
    @MapKeyColumn(name = "skill_id")
    @Column(name = "rating", nullable = false)
    private Map<UUID, Integer> skills = new HashMap<>();

    @Min(0)
    @Max(LEAST_PRIORITY)
    private Integer priority;

    private UUID profileId;

    protected ClassificationRule() {
        // For Jakarta Persistence.
    }

    public ClassificationRule(UUID workstreamId, int set) {
        super(workstreamId);
        this.set = set;
    }

    public int getSet() {
        return set;
    }

    public void setSet(int set) {
        this.set = set;
    }

    /** The ratings that are needed, by the ids of the skills. */
    public Map<UUID, Integer> getSkills() {
        return Map.copyOf(skills);
    }

    public void setSkills(Map<UUID, Integer> skills) {
        this.skills.clear();
        this.skills.putAll(skills);
    }

    /** The smaller, the more urgent; null leaves it as it is. */
    public Integer getPriority() {
        return priority;
    }

    public void setPriority(Integer priority) {
        this.priority = priority;
    }

    /** The capacity profile that it gives, besides that of the workstream; null for none. */
    public UUID getProfileId() {
        return profileId;
    }

    public void setProfileId(UUID profileId) {
        this.profileId = profileId;
    }

    boolean isEffectless() {
        return skills.isEmpty() && priority == null && profileId == null;
    }
}
