package org.perdura.widget;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;
import org.perdura.authentication.AuthenticationSetting;
import org.perdura.authentication.AuthenticationSettings;
import org.perdura.hours.Calendars;
import org.perdura.hours.OperatingHours;
import org.perdura.platform.Form;
import org.perdura.workstream.Workstream;
import org.perdura.workstream.Workstreams;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotNull;

/** One widget, new or edited, and the lines that put it on a page. Its key and its workstream are chosen once. */
@Named
@ViewScoped
public class WidgetPage implements Serializable {

    @Inject
    Widgets widgets;

    @Inject
    Workstreams workstreams;

    @Inject
    AuthenticationSettings settings;

    @Inject
    Calendars calendars;

    @Inject
    Origins origins;

    @Inject
    Loader loader;

    @Inject
    Form form;

    private String id;
    private Widget widget;
    private List<Workstream> availableWorkstreams;
    private List<AuthenticationSetting> availableSettings;

    @NotNull
    private UUID workstreamId;

    private UUID authenticationSettingId;
    private List<OperatingHours> availableHours;
    private UUID hoursId;

    public void init() {
        widget = form.open(id, Widget::new, widgets::find);
        workstreamId = widget.getWorkstream() == null ? null : widget.getWorkstream().getId();
        authenticationSettingId = widget.getAuthenticationSetting() == null
            ? null
            : widget.getAuthenticationSetting().getId();
        availableWorkstreams = workstreams.findAll();
        availableSettings = settings.findAll();
        availableHours = calendars.findAll();
        hoursId = widget.getHours() == null ? null : widget.getHours().getId();
    }

    public String save() {
        widget.setWorkstream(workstreams.find(workstreamId).orElseThrow());
        widget.setAuthenticationSetting(
            authenticationSettingId == null ? null : settings.find(authenticationSettingId).orElseThrow());
        var hours = Optional.ofNullable(hoursId).flatMap(calendars::find);
        if (hoursId != null && hours.isEmpty()) {
            return form.refuse("hoursId", "calendar.gone");
        }

        widget.setHours(hours.orElse(null));
        return widget.lacksIdentity()
            ? form.refuse("authenticationSettingId", "widget.lacksIdentity")
            : form.save("widget", () -> widgets.save(widget).getId());
    }

    /** What goes into the portal's pages. */
    public String getSnippet() {
        return snippet(Loader.PATH, "");
    }

    /** The same for pages that run no script but the one they know; it is another one with each version of ours. */
    public String getPinnedSnippet() {
        return snippet(loader.pinnedPath(), " integrity=\"" + loader.integrity() + "\" crossorigin=\"anonymous\"");
    }

    private String snippet(String path, String more) {
        return "<script src=\"" + origins.own(Faces.getRequest()) + path + "\"" + more + " data-widget=\""
            + widget.getKey()
            + "\" async></script>";
    }

    /** What the portal has to offer so that its customers need not say who they are. */
    public String getTokenFunction() {
        return "window." + widget.getAuthenticationSetting().getTokenFunction()
            + " = async () => (await fetch(\"/perdura-token\", {method: \"POST\"})).text()";
    }

    public boolean isFresh() {
        return id == null;
    }

    public Widget getWidget() {
        return widget;
    }

    public List<Workstream> getAvailableWorkstreams() {
        return availableWorkstreams;
    }

    public List<AuthenticationSetting> getAvailableSettings() {
        return availableSettings;
    }

    public Widget.Position[] getPositions() {
        return Widget.Position.values();
    }

    public List<OperatingHours> getAvailableHours() {
        return availableHours;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public UUID getWorkstreamId() {
        return workstreamId;
    }

    public void setWorkstreamId(UUID workstreamId) {
        this.workstreamId = workstreamId;
    }

    public UUID getAuthenticationSettingId() {
        return authenticationSettingId;
    }

    public void setAuthenticationSettingId(UUID authenticationSettingId) {
        this.authenticationSettingId = authenticationSettingId;
    }

    public UUID getHoursId() {
        return hoursId;
    }

    public void setHoursId(UUID hoursId) {
        this.hoursId = hoursId;
    }
}
