package org.perdura.hours;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.omnifaces.cdi.ViewScoped;
import org.perdura.platform.Form;
import org.perdura.platform.PageTexts;
import org.perdura.platform.Use;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;

/** Operating hours, new or edited. Until they are saved anything may stand in the form, and nothing of it is lost. */
@Named
@ViewScoped
public class CalendarPage implements Serializable {

    private static final Week TO_BEGIN_WITH = Week.ofWorkdays(DayHours.of(new Interval(8 * 60, 17 * 60)));

    @Inject
    Calendars calendars;

    @Inject
    Clock clock;

    @Inject
    Form form;

    @Inject
    PageTexts text;

    private String id;
    private OperatingHours hours;
    private TypedHours typed;
    private List<Use.User> users;
    private transient Part file;
    private String imported;
    private String moment;
    private DoorSign sign;

    public void init() {
        hours = form.open(id, OperatingHours::new, calendars::find);
        typed = hours.getZone() == null
            ? TypedHours.of(Zones.ofServer(), List.of(TO_BEGIN_WITH), List.of())
            : TypedHours.of(hours.getZone(), hours.getWeeks(), hours.getSpecialDays());
        users = calendars.users(hours.getId());
        moment = DoorSign.typed(clock.instant(), ZoneId.of(typed.getZone()));
    }

    /** The days of a file that was chosen and not read are to be looked at first. */
    public String save() {
        if (isFileChosen()) {
            importHolidays();
            return imported == null ? null : form.refuse(null, "hours.file.unread");
        }

        return draft().map(this::store).orElse(null);
    }

    private String store(TypedHours.Draft draft) {
        hours.become(draft.zone(), draft.weeks(), draft.specialDays());
        return form.save("calendar", () -> calendars.save(hours).getId());
    }

    /** What is typed, if it can be hours; otherwise the form says what is wrong. */
    private Optional<TypedHours.Draft> draft() {
        var mistakes = new Mistakes();
        var draft = typed.read(hours.getSpecialDays(), clock.instant(), mistakes);
        mistakes.found().forEach(mistake -> form.refuse(mistake.field(), mistake.key(), mistake.arguments().toArray()));
        return draft;
    }

    public String delete() {
        return form.delete("calendars", "calendar.inUse", () -> calendars.delete(hours.getId()),
            found -> users = found);
    }

    public void addWeek() {
        typed.addWeek();
    }

    public void removeWeek(TypedWeek week) {
        typed.removeWeek(week);
    }

    public void addSpecialDays() {
        typed.addSpecialDays();
    }

    public void removeSpecialDays(TypedSpecialDays days) {
        typed.removeSpecialDays(days);
    }

    /** Puts the days of a file among the exceptions, to be looked at and saved with the form. */
    public void importHolidays() {
        try {
            var today = LocalDate.ofInstant(clock.instant(), Zones.read(typed.getZone()));
            var contents = new HolidayFile(today, text.get("hours.file.nameless")).read(content());
            var added = typed.addSpecialDays(contents.days());
            imported = text.get("hours.file.read", added, contents.leftOut() + contents.days().size() - added);
        } catch (HoursRefusedException refused) {
            imported = null;
            form.refuse("file", refused.key(), refused.arguments());
        } finally {
            file = null;
        }
    }

    private boolean isFileChosen() {
        return file != null && file.getSize() > 0;
    }

    private String content() {
        if (!isFileChosen()) {
            throw new HoursRefusedException("hours.file.missing");
        } else if (file.getSize() > HolidayFile.MOST_BYTES) {
            throw new HoursRefusedException("hours.file.tooLarge");
        }

        try (var bytes = file.getInputStream()) {
            return new String(bytes.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Shows what holds and what customers are told at the moment that was typed, with hours that need not be saved. */
    public void look() {
        sign = null;
        draft().ifPresent(draft -> {
            try {
                sign = DoorSign.at(moment, draft.calendar(), text.getLocale());
            } catch (HoursRefusedException refused) {
                form.refuse("moment", refused.key());
            }
        });
    }

    public boolean isFresh() {
        return id == null;
    }

    public DayOfWeek[] getDaysOfWeek() {
        return DayOfWeek.values();
    }

    public List<String> getZones() {
        return Zones.all();
    }

    public int getMostBytes() {
        return HolidayFile.MOST_BYTES;
    }

    public OperatingHours getHours() {
        return hours;
    }

    public TypedHours getTyped() {
        return typed;
    }

    /** Who uses these hours, in words. */
    public String getUsers() {
        return text.names(users);
    }

    public String getImported() {
        return imported;
    }

    public DoorSign getSign() {
        return sign;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getMoment() {
        return moment;
    }

    public void setMoment(String moment) {
        this.moment = moment;
    }
}
