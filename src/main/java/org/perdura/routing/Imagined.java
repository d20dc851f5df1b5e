package org.perdura.routing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import org.perdura.hours.Zones;

/** A conversation that does not exist, as somebody has described it. */
public class Imagined {

    private static final int LONGEST = 10_000;

    private String workstream;
    private String widget;
    private String context;
    private String claims;
    private String locale;
    private boolean authenticated;
    private String moment;
    private String zone;
    private boolean asked;

    /** What is not said is: now, and on the server's clock. */
    void complete(Instant now) {
        zone = Zones.all().contains(zone) ? zone : Zones.ofServer().getId();
        if (moment == null || moment.isBlank()) {
            moment = LocalDateTime.ofInstant(now, ZoneId.of(zone)).truncatedTo(ChronoUnit.MINUTES).toString();
        }

        authenticated |= !asked;
    }

    private static String bounded(String typed) {
        return typed == null || typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
    }

    public String getWorkstream() {
        return workstream;
    }

    public void setWorkstream(String workstream) {
        this.workstream = workstream;
    }

    public String getWidget() {
        return widget;
    }

    public void setWidget(String widget) {
        this.widget = widget;
    }

    public String getContext() {
        return context;
    }

    public void setContext(String context) {
        this.context = bounded(context);
    }

    public String getClaims() {
        return claims;
    }

    public void setClaims(String claims) {
        this.claims = bounded(claims);
    }

    public String getLocale() {
        return locale;
    }

    public void setLocale(String locale) {
        this.locale = locale;
    }

    public boolean isAuthenticated() {
        return authenticated;
    }

    public void setAuthenticated(boolean authenticated) {
        this.authenticated = authenticated;
    }

    public String getMoment() {
        return moment;
    }

    public void setMoment(String moment) {
        this.moment = moment;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    /** Whether somebody has pressed the button. */
    public boolean isAsked() {
        return asked;
    }

    public void setAsked(boolean asked) {
        this.asked = asked;
    }
}
