package org.perdura.agent;

import java.util.UUID;

import org.perdura.platform.Ids;
import org.perdura.platform.Readable;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Something that conversations may ask of whoever answers them, such as a language or a product. */
@Entity
public class Skill {

    public static final int NAME_LENGTH = 100;
    public static final int LEAST_RATING = 1;
    public static final int BEST_RATING = 10;

    @Id
    private UUID id;

    /** Null until it is stored: what has a version and is gone was deleted, and is not made anew. */
    @Version
    private Integer version;

    @NotBlank
    @Readable
    @Size(max = NAME_LENGTH)
    private String name;

    @Size(max = 500)
    private String description;

    public Skill() {
        id = Ids.next();
    }

    public Skill(String name) {
        this();
        this.name = name;
    }

    public UUID getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Skill skill && id.equals(skill.getId());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
