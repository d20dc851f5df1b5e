package org.perdura.rules;

import java.util.List;
import java.util.UUID;

import org.hibernate.annotations.Mutability;
import org.hibernate.type.descriptor.java.Immutability;
import org.perdura.platform.Ids;
import org.perdura.platform.Readable;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What is done in a workstream when all of its conditions hold. The smaller its position, the sooner it is asked. */
@MappedSuperclass
public abstract class Rule {

    public static final int NAME_LENGTH = 100;
    public static final int MOST_CONDITIONS = 10;

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(nullable = false, updatable = false)
    private UUID workstreamId;

    private int position;

    @NotBlank
    @Readable
    @Size(max = NAME_LENGTH)
    private String name;

    @Convert(converter = ConditionsConverter.class)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    private List<Condition> conditions = List.of();

    protected Rule() {
        // For Jakarta Persistence.
    }

    protected Rule(UUID workstreamId) {
        this.id = Ids.next();
        this.workstreamId = workstreamId;
    }

    public UUID getId() {
        return id;
    }

    public UUID getWorkstreamId() {
        return workstreamId;
    }

    public int getPosition() {
        return position;
    }

    void setPosition(int position) {
        this.position = position;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** All of them must hold; none always do. */
    public List<Condition> getConditions() {
        return conditions;
    }

    public void setConditions(List<Condition> conditions) {
        this.conditions = List.copyOf(conditions);
    }

    /** Whether it has been stored before. */
    boolean isKept() {
        return position > 0;
    }

    /** Whether it says what is to be done. What is stored does, unless somebody has changed it behind our back. */
    boolean isSound() {
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rule rule && id.equals(rule.getId());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
