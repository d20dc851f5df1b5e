package org.perdura.workstream;

import java.io.Serializable;
import java.util.List;
import java.util.function.Predicate;

import org.omnifaces.cdi.ViewScoped;
import org.perdura.agent.Presence;
import org.perdura.agent.PresenceSetting;
import org.perdura.agent.PresenceSettings;
import org.perdura.platform.Form;
import org.perdura.platform.PageTexts;

import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * What presences do by themselves. It stands here, beside the workstreams, because it says which of them would offer
 * nothing more to whom.
 */
@Named
@ViewScoped
public class PresenceSettingPage implements Serializable {

    @Inject
    PresenceSettings settings;

    @Inject
    Workstreams workstreams;

    @Inject
    Form form;

    @Inject
    PageTexts text;

    private PresenceSetting setting;
    private List<Workstream> all;

    public void init() {
        setting = settings.find();
        all = workstreams.findAll();
    }

    /** Whoever may be away would be made inactive for being away. */
    public String save() {
        var offeringToTheAway = names(workstream -> workstream.getAllowedPresences().contains(Presence.AWAY));

        if (setting.isInactiveAfterMissedOffer() && !offeringToTheAway.isEmpty()) {
            return form.refuse("inactiveAfterMissedOffer", "presenceSetting.away", offeringToTheAway);
        }

        return form.save(() -> {
            settings.save(setting);
            return "/admin/presence-setting.xhtml?faces-redirect=true&saved=true";
        });
    }

    /** The workstreams in which agents with one conversation get no second one while presences follow the capacity. */
    public String getNotToTheBusy() {
        return names(workstream -> isPushed(workstream) && !workstream.getAllowedPresences().contains(Presence.BUSY));
    }

    /** Those whose returns would not reach a full agent any more, although they are to. */
    public String getNotToTheFull() {
        return names(workstream -> isPushed(workstream) && workstream.isIgnoreCapacityOnReturn()
            && !workstream.getAllowedPresences().contains(Presence.DO_NOT_DISTURB));
    }

    private static boolean isPushed(Workstream workstream) {
        return workstream.getDistribution() == Distribution.PUSH;
    }

    private String names(Predicate<Workstream> which) {
        return text.some(all.stream().filter(which).map(Workstream::getName).toList());
    }

    public PresenceSetting getSetting() {
        return setting;
    }
}
