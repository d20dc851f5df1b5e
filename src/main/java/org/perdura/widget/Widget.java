package org.perdura.widget;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.perdura.authentication.AuthenticationSetting;
import org.perdura.hours.OpeningCalendar;
import org.perdura.hours.OperatingHours;
import org.perdura.platform.Ids;
import org.perdura.platform.NamesConverter;
import org.perdura.platform.Readable;
import org.perdura.workstream.Workstream;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** One installation of the chat on somebody's site. Its workstream is fixed once it is saved. */
@Entity
public class Widget {

    public static final int KEY_LENGTH = 60;
    public static final String KEY_PATTERN = "[a-z0-9][a-z0-9-]*";
    public static final int NAME_LENGTH = 100;

    @Id
    private UUID id;

    @Version
    private int version;

    @NotBlank
    @Size(max = KEY_LENGTH)
    @Pattern(regexp = KEY_PATTERN, message = "{widget.key.pattern}")
    @Column(name = "widget_key", updatable = false)
    private String key;

    @NotBlank
    @Readable
    @Size(max = NAME_LENGTH)
    private String name;

    @NotNull
    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "workstream_id", updatable = false)
    private Workstream workstream;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "authentication_setting_id")
    private AuthenticationSetting authenticationSetting;

    @NotBlank
    @Readable
    @Size(max = NAME_LENGTH)
    private String title;

    @Readable
    @Size(max = NAME_LENGTH)
    private String subtitle;

    @NotNull
    @Pattern(regexp = "#[0-9a-fA-F]{6}", message = "{widget.color.pattern}")
    private String color = "#1f6f5c";

    @NotNull
    @Enumerated(STRING)
    private Position position = Position.BOTTOM_RIGHT;

    @NotNull
    @Convert(converter = NamesConverter.class)
    private List<String> allowedOrigins = List.of();

    private boolean nativeClients;

    private boolean tellingPosition = true;

    private boolean tellingWait = true;

    private boolean enabled = true;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "hours_id")
    private OperatingHours hours;

    private boolean shownWhenClosed;

    @Readable
    @Size(max = NAME_LENGTH)
    private String offlineTitle;

    @Readable
    @Size(max = NAME_LENGTH)
    private String offlineSubtitle;

    /** Where the launcher sits. */
    public enum Position {
        BOTTOM_RIGHT, BOTTOM_LEFT
    }

    public Widget() {
        id = Ids.next();
    }

    /** Whether a page of this origin may show the widget. Scheme, host and port, exactly. */
    public boolean allows(String origin) {
        return allowedOrigins.contains(origin);
    }

    /**
     * A persistent conversation needs to know its customer again: without a portal's word for them nobody is let in.
     */
    public boolean lacksIdentity() {
        return enabled && workstream.isPersistent() && authenticationSetting == null;
    }

    /**
     * When its customers are told that somebody is there; without operating hours always. A persistent conversation
     * goes on at any hour.
     */
    public OpeningCalendar calendar() {
        return hours == null ? OpeningCalendar.always() : hours.calendar();
    }

    /** The zone of these hours: its own, or else the queue's; empty when it is open at any time. */
    public Optional<ZoneId> zoneOfHours() {
        return Stream.of(hours, workstream.getQueue().getHours()).filter(Objects::nonNull).map(OperatingHours::getZone)
            .findFirst();
    }

    /** Whether nobody can begin a live chat here now, whatever queue it would get into. */
    public boolean isShut(Instant now) {
        return !workstream.isPersistent() && !calendar().isOpen(now);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Widget widget && id.equals(widget.getId());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Workstream getWorkstream() {
        return workstream;
    }

    public void setWorkstream(Workstream workstream) {
        this.workstream = workstream;
    }

    public AuthenticationSetting getAuthenticationSetting() {
        return authenticationSetting;
    }

    public void setAuthenticationSetting(AuthenticationSetting authenticationSetting) {
        this.authenticationSetting = authenticationSetting;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getSubtitle() {
        return subtitle;
    }

    public void setSubtitle(String subtitle) {
        this.subtitle = subtitle;
    }

    public String getColor() {
        return color;
    }

    public void setColor(String color) {
        this.color = color;
    }

    public Position getPosition() {
        return position;
    }

    public void setPosition(Position position) {
        this.position = position;
    }

    public List<String> getAllowedOrigins() {
        return allowedOrigins;
    }

    public void setAllowedOrigins(List<String> allowedOrigins) {
        this.allowedOrigins = allowedOrigins;
    }

    public boolean isNativeClients() {
        return nativeClients;
    }

    public void setNativeClients(boolean nativeClients) {
        this.nativeClients = nativeClients;
    }

    public OperatingHours getHours() {
        return hours;
    }

    public void setHours(OperatingHours hours) {
        this.hours = hours;
    }

    public boolean isShownWhenClosed() {
        return shownWhenClosed;
    }

    public void setShownWhenClosed(boolean shownWhenClosed) {
        this.shownWhenClosed = shownWhenClosed;
    }

    public String getOfflineTitle() {
        return offlineTitle;
    }

    public void setOfflineTitle(String offlineTitle) {
        this.offlineTitle = offlineTitle;
    }

    public String getOfflineSubtitle() {
        return offlineSubtitle;
    }

    public void setOfflineSubtitle(String offlineSubtitle) {
        this.offlineSubtitle = offlineSubtitle;
    }

    /** Whether those who wait in a live chat are told their place in the queue. */
    public boolean isTellingPosition() {
        return tellingPosition;
    }

    public void setTellingPosition(boolean tellingPosition) {
        this.tellingPosition = tellingPosition;
    }

    /** Whether those who wait in a live chat are told how long it usually takes. */
    public boolean isTellingWait() {
        return tellingWait;
    }

    public void setTellingWait(boolean tellingWait) {
        this.tellingWait = tellingWait;
    }

    /** Whether customers can use it: neither it nor its workstream is switched off. */
    public boolean isInUse() {
        return enabled && workstream.isEnabled();
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }
}
