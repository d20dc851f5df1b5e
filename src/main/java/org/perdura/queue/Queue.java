package org.perdura.queue;

import static jakarta.persistence.FetchType.LAZY;

import java.util.UUID;

import org.perdura.hours.OpeningCalendar;
import org.perdura.hours.OperatingHours;
import org.perdura.platform.Ids;
import org.perdura.platform.Readable;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Where conversations wait for an agent. Its members see what is open in it and are offered it. */
@Entity
public class Queue {

    public static final int NAME_LENGTH = 100;

    @Id
    private UUID id;

    @Version
    private int version;

    @NotBlank
    @Readable
    @Size(max = NAME_LENGTH)
    private String name;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "hours_id")
    private OperatingHours hours;

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

    public UUID getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public OperatingHours getHours() {
        return hours;
    }

    public void setHours(OperatingHours hours) {
        this.hours = hours;
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
