package org.perdura.supervision;

import java.util.UUID;

import org.perdura.platform.Ids;
import org.perdura.platform.Readable;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What one supervisor looks for again and again among the conversations, under a name. Nobody else sees it. */
@Entity
public class SavedView {

    public static final int NAME_LENGTH = 60;

    @Id
    private UUID id;

    /** Null until it is stored: what has a version and is gone was deleted, and is not made anew. */
    @Version
    private Integer version;

    @NotNull
    private UUID agentId;

    @NotBlank
    @Readable
    @Size(max = NAME_LENGTH)
    private String name;

    @NotBlank
    @Size(max = OngoingQuery.LONGEST)
    private String query;

    protected SavedView() {
        // For Jakarta Persistence.
    }

    /** A new one, which somebody has yet to name. */
    public SavedView(OngoingQuery query) {
        id = Ids.next();
        this.query = query.address();
    }

    void belongTo(UUID supervisorId) {
        agentId = supervisorId;
    }

    /** From now on it shows what the other one shows. */
    void follow(SavedView other) {
        query = other.query;
    }

    public UUID getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? null : name.strip();
    }

    /** As it stands in the address of the list, behind the question mark. */
    public String getQuery() {
        return query;
    }
}
