package org.perdura.hours;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.hibernate.annotations.Mutability;
import org.hibernate.type.descriptor.java.Immutability;
import org.perdura.platform.Ids;
import org.perdura.platform.Readable;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** When somewhere is open: weeks and exceptions in a time zone. Queues and widgets have them, or are always open. */
@Entity
public class OperatingHours {

    public static final int NAME_LENGTH = 100;
    public static final int DESCRIPTION_LENGTH = 500;

    @Id
    private UUID id;

    @Version
    private int version;

    @NotBlank
    @Readable
    @Size(max = NAME_LENGTH)
    private String name;

    @Size(max = DESCRIPTION_LENGTH)
    private String description;

    @NotNull
    private ZoneId zone;

    @NotNull
    @Convert(converter = WeeksConverter.class)
    @Mutability(Immutability.class)
    private List<Week> weeks = List.of();

    @NotNull
    @Convert(converter = SpecialDaysConverter.class)
    @Mutability(Immutability.class)
    private List<SpecialDays> specialDays = List.of();

    @Transient
    private OpeningCalendar calendar;

    public OperatingHours() {
        id = Ids.next();
    }

    public OperatingHours(String name, ZoneId zone, List<Week> weeks, List<SpecialDays> specialDays) {
        this();
        this.name = name;
        become(zone, weeks, specialDays);
    }

    /** Puts other hours in the place of all there were. */
    public void become(ZoneId zone, List<Week> weeks, List<SpecialDays> specialDays) {
        this.zone = zone;
        this.weeks = List.copyOf(weeks);
        this.specialDays = List.copyOf(specialDays);
        calendar = null;
    }

    public OpeningCalendar calendar() {
        if (calendar == null) {
            calendar = new OpeningCalendar(zone, weeks, specialDays);
        }

        return calendar;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OperatingHours hours && id.equals(hours.getId());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
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

    public ZoneId getZone() {
        return zone;
    }

    public List<Week> getWeeks() {
        return weeks;
    }

    public List<SpecialDays> getSpecialDays() {
        return specialDays;
    }
}
