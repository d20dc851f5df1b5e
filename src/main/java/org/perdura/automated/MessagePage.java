package org.perdura.automated;

import java.io.Serializable;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;
import org.perdura.platform.Form;
import org.perdura.platform.Ids;
import org.perdura.platform.Json;
import org.perdura.platform.PageTexts;

import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What is said when one thing happens, at one place, in one language: written anew, switched off or inherited. */
@Named
@ViewScoped
public class MessagePage implements Serializable {

    @Inject
    Speakers speakers;

    @Inject
    AutomatedMessages messages;

    @Inject
    Clock clock;

    @Inject
    Form form;

    @Inject
    PageTexts text;

    private String place;
    private String trigger;
    private String language;
    private Speaker speaker;
    private AutomatedMessage message;

    /** There is no page for what cannot happen there. */
    public void init() {
        speaker = find().orElse(null);
        if (speaker == null) {
            Faces.responseSendError(404, null);
        } else {
            message = messages.find(speaker.place(), happening(), spoken()).orElseGet(this::unwritten);
        }
    }

    private Optional<Speaker> find() {
        return place != null && known(trigger) && text.getLanguages().contains(language)
            ? Ids.parse(place).flatMap(speakers::find).filter(found -> found.repertoire().allows(happening()))
            : Optional.empty();
    }

    private static boolean known(String trigger) {
        return Arrays.stream(Trigger.values()).anyMatch(known -> known.name().equals(trigger));
    }

    /** Whoever begins to write begins with what is said now, or would be. */
    private AutomatedMessage unwritten() {
        var inherited = getInherited();
        return new AutomatedMessage(speaker.place(), happening(), spoken(),
            inherited.isSilent() ? DefaultTexts.text(happening(), spoken()) : inherited.text());
    }

    public String save() {
        return form.save(() -> {
            messages.save(message);
            return list();
        });
    }

    public String mute() {
        messages.mute(speaker.place(), happening());
        return list();
    }

    public String unmute() {
        messages.unmute(speaker.place(), happening());
        return list();
    }

    public String forget() {
        messages.forget(speaker.place(), happening(), spoken());
        return list();
    }

    private String list() {
        return "/admin/messages.xhtml?faces-redirect=true&saved=true&place=" + place + "&language=" + language;
    }

    public Wording getWording() {
        return speaker.repertoire().wording(happening(), spoken());
    }

    public Wording getInherited() {
        return speaker.repertoire().inherited(happening(), spoken());
    }

    public boolean isMutedHere() {
        return speaker.repertoire().isMutedHere(happening());
    }

    public boolean isOwn() {
        return speaker.repertoire().hasOwn(happening(), spoken());
    }

    public List<Slug> getSlugs() {
        return Slug.of(happening());
    }

    /** What the preview puts in the place of slugs. */
    public String getSampleValues() {
        return Json.write(Samples.of(happening(), spoken(), clock.instant()));
    }

    public int getLimit() {
        return AutomatedMessage.MAX_LENGTH;
    }

    public Trigger getHappening() {
        return happening();
    }

    private Trigger happening() {
        return Trigger.valueOf(trigger);
    }

    private Locale spoken() {
        return Locale.forLanguageTag(language);
    }

    public Speaker getSpeaker() {
        return speaker;
    }

    public AutomatedMessage getMessage() {
        return message;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getTrigger() {
        return trigger;
    }

    public void setTrigger(String trigger) {
        this.trigger = trigger;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
