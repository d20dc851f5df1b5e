package org.perdura.hours;

import org.perdura.platform.Found;
import org.perdura.platform.ListQuery;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** All operating hours. */
@Named
@RequestScoped
public class CalendarsPage {

    @Inject
    Calendars calendars;

    @Inject
    ListQuery query;

    private Found<OperatingHoursRow> found;

    @PostConstruct
    void init() {
        found = calendars.list(query.listing());
    }

    public String getEdition() {
        return Zones.edition();
    }

    public Found<OperatingHoursRow> getFound() {
        return found;
    }
}
