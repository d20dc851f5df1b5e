package org.perdura.agent;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

import org.omnifaces.cdi.ViewScoped;
import org.perdura.platform.Form;
import org.perdura.platform.LocalText;
import org.perdura.platform.PageTexts;
import org.perdura.platform.ReadableTexts;
import org.perdura.platform.Use;

import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One custom presence, new or edited, with its words in each of our languages. */
@Named
@ViewScoped
public class PresencePage implements Serializable {

    @Inject
    CustomPresences presences;

    @Inject
    Form form;

    @Inject
    PageTexts text;

    private String id;
    private CustomPresence presence;
    private Map<String, String> texts;
    private List<Use.User> users;

    public void init() {
        presence = form.open(id, CustomPresence::new, presences::find);
        texts = presence.getTexts().fields();
        users = presences.users(presence.getId());
    }

    public String save() {
        if (!refuseUnreadable().isEmpty()) {
            return null;
        }

        presence.setTexts(LocalText.typed(texts));
        return form.save("presence", () -> presences.save(presence).getId());
    }

    private List<String> refuseUnreadable() {
        var languages = List.copyOf(texts.keySet());
        var unreadable = languages.stream()
            .filter(language -> !ReadableTexts.Validator.isReadable(texts.get(language), CustomPresence.NAME_LENGTH))
            .toList();
        unreadable.forEach(language -> form.refuse("texts:" + languages.indexOf(language) + ":text", "name.pattern"));
        return unreadable;
    }

    public String delete() {
        return form.delete("presences", "presence.inUse", () -> presences.delete(presence.getId()),
            found -> users = found);
    }

    public boolean isFresh() {
        return id == null;
    }

    public CustomPresence getPresence() {
        return presence;
    }

    public List<Presence> getBases() {
        return Presence.choices();
    }

    /** By BCP 47 tag. */
    public Map<String, String> getTexts() {
        return texts;
    }

    /** Whose default it is, in words. */
    public String getUsers() {
        return text.names(users);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
