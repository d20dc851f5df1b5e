package org.perdura.queue;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;

import org.perdura.hours.OpeningCalendar;
import org.perdura.hours.OperatingHours;
import org.perdura.platform.Ids;
import org.perdura.platform.Readable;
import org.perdura.platform.Within;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Where conversations wait for an agent. Its members see what is open in it and are offered it. */
@Entity
public class Queue {

    public static final int NAME_LENGTH = 100;
    public static final int LEAST_PRIORITY = 1000;
    public static final int DEFAULT_PRIORITY = 100;
    public static final int MOST_WAITING = 100;

    @Id
    private UUID id;

    /** Null until it is stored: what has a version and is gone was deleted, and is not made anew. */
    @Version
    private Integer version;

    @NotBlank
    @Readable
    @Size(max = NAME_LENGTH)
    private String name;

    @Min(0)
    @Max(LEAST_PRIORITY)
    private int priority = DEFAULT_PRIORITY;

    @NotNull
    @Enumerated(STRING)
    private AssignmentMethod method = AssignmentMethod.HIGHEST_CAPACITY;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "hours_id")
    private OperatingHours hours;

    @Valid
    @Embedded
    @AttributeOverride(name = "action", column = @Column(name = "closed_action"))
    @AttributeOverride(name = "targetId", column = @Column(name = "closed_target_id"))
    private Overflow whenClosed = new Overflow();

    @Valid
    @Embedded
    @AttributeOverride(name = "action", column = @Column(name = "crowded_action"))
    @AttributeOverride(name = "targetId", column = @Column(name = "crowded_target_id"))
    private Overflow whenCrowded = new Overflow();

    @Min(1)
    @Max(MOST_WAITING)
    private int crowdedLimit = 20;

    @Valid
    @Embedded
    @AttributeOverride(name = "action", column = @Column(name = "late_action"))
    @AttributeOverride(name = "targetId", column = @Column(name = "late_target_id"))
    private Overflow whenLate = new Overflow();

    @NotNull
    @Within(min = "PT1M", max = "P2D")
    private Duration lateLimit = Duration.ofHours(1);

    public Queue() {
        id = Ids.next();
    }

    public Queue(String name) {
        this();
        this.name = name;
    }

    /** When its agents work; without operating hours always. */
    public OpeningCalendar calendar() {
        return hours == null ? OpeningCalendar.always() : hours.calendar();
    }

    /** What it does with a conversation for which it has no place. */
    public Overflow overflowWhen(Occasion occasion) {
        return switch (occasion) {
            case CLOSED -> whenClosed;
            case CROWDED -> whenCrowded;
            case LATE -> whenLate;
        };
    }

    Stream<Overflow> overflows() {
        return Arrays.stream(Occasion.values()).map(this::overflowWhen);
    }

    /** Whether a conversation that enters it may be sent on at once. */
    public boolean isChoosy() {
        return whenClosed.isActive() || whenCrowded.isActive();
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

    /** Which queue comes first with an agent who works for several: the smaller, the more urgent. */
    public int getPriority() {
        return priority;
    }

    public void setPriority(int priority) {
        this.priority = priority;
    }

    public AssignmentMethod getMethod() {
        return method;
    }

    public void setMethod(AssignmentMethod method) {
        this.method = method;
    }

    public OperatingHours getHours() {
        return hours;
    }

    public void setHours(OperatingHours hours) {
        this.hours = hours;
    }

    public Overflow getWhenClosed() {
        return whenClosed;
    }

    public Overflow getWhenCrowded() {
        return whenCrowded;
    }

    /** How many wait in it before it is crowded. */
    public int getCrowdedLimit() {
        return crowdedLimit;
    }

    public void setCrowdedLimit(int crowdedLimit) {
        this.crowdedLimit = crowdedLimit;
    }

    public Overflow getWhenLate() {
        return whenLate;
    }

    /** How long a conversation waits in it, while it is open, before that is too long. */
    public Duration getLateLimit() {
        return lateLimit;
    }

    public void setLateLimit(Duration lateLimit) {
        this.lateLimit = lateLimit;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Queue queue && id.equals(queue.getId());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
