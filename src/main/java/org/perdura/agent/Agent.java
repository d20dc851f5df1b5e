package org.perdura.agent;

import static jakarta.persistence.EnumType.STRING;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import org.perdura.platform.Ids;
import org.perdura.platform.Readable;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A member of staff: who answers, who watches or who administers. Assignments to an agent are serialised by the lock on
 * this row; how much of the capacity is used is computed from conversations and stands nowhere.
 */
@Entity
public class Agent {

    public static final int LOGIN_LENGTH = 60;
    public static final int NAME_LENGTH = 80;
    public static final int DEFAULT_CAPACITY = 100;

    private static final String LOGIN_PATTERN = "[\\p{L}\\p{N}._@+-]*";

    @Id
    private UUID id;

    /** Null until it is stored: what has a version and is gone was deleted, and is not made anew. */
    @Version
    private Integer version;

    @NotBlank
    @Size(max = LOGIN_LENGTH)
    @Pattern(regexp = LOGIN_PATTERN, message = "{agent.login.pattern}")
    private String login;

    @NotBlank
    @Readable
    @Size(max = NAME_LENGTH)
    private String displayName;

    @NotNull
    private String passwordHash;

    @Convert(converter = RolesConverter.class)
    @Column(nullable = false)
    @NotEmpty
    private Set<Role> roles = EnumSet.of(Role.AGENT);

    @Min(0)
    @Max(10_000)
    private int capacity = DEFAULT_CAPACITY;

    private boolean disabled;

    @Enumerated(STRING)
    @NotNull
    private Presence defaultPresence = Presence.AVAILABLE;

    private UUID defaultCustomId;

    public Agent() {
        id = Ids.next();
    }

    public Agent(String login, String displayName, Set<Role> roles) {
        this();
        this.login = login;
        this.displayName = displayName;
        this.roles = EnumSet.copyOf(roles);
    }

    /** Whether anybody could have this login at all; what cannot is not worth a question to the database. */
    public static boolean couldBeLogin(String login) {
        return login.length() <= LOGIN_LENGTH && login.matches(LOGIN_PATTERN);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether this agent may work with conversations at all. */
    public boolean worksWithCustomers() {
        return !disabled && (has(Role.AGENT) || has(Role.SUPERVISOR));
    }

    /** Whether this agent may change the configuration. */
    public boolean administers() {
        return !disabled && has(Role.ADMINISTRATOR);
    }

    public UUID getId() {
        return id;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getPasswordHash() {
        return passwordHash;
    }

    public void setPasswordHash(String passwordHash) {
        this.passwordHash = passwordHash;
    }

    public Set<Role> getRoles() {
        return roles;
    }

    public void setRoles(Set<Role> roles) {
        this.roles = roles;
    }

    /** In units; what one conversation costs is said by its workstream. */
    public int getCapacity() {
        return capacity;
    }

    public void setCapacity(int capacity) {
        this.capacity = capacity;
    }

    /** What this agent is when they come after a while. */
    public PresenceChoice getUsualPresence() {
        return new PresenceChoice(defaultPresence, defaultCustomId);
    }

    public void setUsualPresence(PresenceChoice usual) {
        defaultPresence = usual.presence();
        defaultCustomId = usual.customId();
    }

    public boolean isDisabled() {
        return disabled;
    }

    public void setDisabled(boolean disabled) {
        this.disabled = disabled;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Agent agent && id.equals(agent.getId());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
