package org.perdura.automated;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.omnifaces.util.Faces;
import org.perdura.platform.Ids;
import org.perdura.platform.PageTexts;
import org.perdura.widget.Widget;
import org.perdura.widget.Widgets;
import org.perdura.workstream.Workstream;
import org.perdura.workstream.Workstreams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the organization, a workstream or a widget says by itself in one language, and who has decided that. */
@Named
@RequestScoped
public class MessagesPage {

    @Inject
    Speakers speakers;

    @Inject
    Workstreams workstreams;

    @Inject
    Widgets widgets;

    @Inject
    PageTexts text;

    private String place;
    private String language;
    private Speaker speaker;
    private List<Group> groups;

    /** Triggers that are about the same. */
    public record Group(Trigger.Group group, List<Row> rows) {
    }

    /** One trigger: whether it can happen here at all, what is said then, and whether that was decided right here. */
    public record Row(Trigger trigger, boolean applicable, Wording wording, boolean own) {
    }

    /** Without a place it is the organization's. */
    public void init() {
        speaker = place == null ? speakers.organization() : find();
        language = text.getLanguages().contains(language) ? language : text.getLanguage();
        groups = Arrays.stream(Trigger.Group.values()).map(this::group).toList();
    }

    private Speaker find() {
        return Ids.parse(place).flatMap(speakers::find).orElseGet(this::nobody);
    }

    private Speaker nobody() {
        Faces.responseSendError(404, null);
        return speakers.organization();
    }

    private Group group(Trigger.Group group) {
        return new Group(group, Arrays.stream(Trigger.values())
            .filter(trigger -> trigger.group() == group)
            .map(this::row)
            .toList());
    }

    private Row row(Trigger trigger) {
        var wording = speaker.repertoire().wording(trigger, Locale.forLanguageTag(language));
        return new Row(trigger, speaker.repertoire().allows(trigger), wording, wording.by() == speaker.place().level());
    }

    public Speaker getSpeaker() {
        return speaker;
    }

    public List<Group> getGroups() {
        return groups;
    }

    public List<Workstream> getWorkstreams() {
        return workstreams.findAll();
    }

    public List<Widget> getWidgets() {
        return widgets.findAll();
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
