package org.perdura.agent;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.omnifaces.cdi.ViewScoped;
import org.perdura.hours.Zones;
import org.perdura.platform.Form;
import org.perdura.platform.PageTexts;
import org.perdura.platform.Use;

import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One capacity profile and who has it, new or edited. */
@Named
@ViewScoped
public class CapacityProfilePage implements Serializable {

    @Inject
    CapacityProfiles profiles;

    @Inject
    Agents agents;

    @Inject
    Form form;

    @Inject
    PageTexts text;

    private String id;
    private CapacityProfile profile;
    private String zone;
    private List<Agent> candidates;
    private UUID[] holderIds = {};
    private Map<UUID, Integer> limits = Map.of();
    private Map<UUID, Integer> ofOthers = Map.of();
    private List<Use.User> users;

    public void init() {
        profile = form.open(id, CapacityProfile::new, profiles::find);
        zone = profile.getZone().getId();
        users = profiles.users(profile.getId());
        candidates = agents.findWorking();
        limits = new HashMap<>(profiles.limitsOf(profile.getId()));
        ofOthers = new HashMap<>(limits);
        candidates.forEach(agent -> ofOthers.remove(agent.getId()));
        holderIds = limits.keySet().toArray(UUID[]::new);
    }

    public String save() {
        if (!Zones.all().contains(zone)) {
            return form.refuse("zone", "hours.zone.unknown");
        }

        if (refusesLimits()) {
            return null;
        }

        profile.setZone(ZoneId.of(zone));
        return form.save("profile", () -> profiles.save(profile, held()).getId());
    }

    private boolean refusesLimits() {
        var wrong = IntStream.range(0, candidates.size())
            .filter(place -> isOutOfRange(limits.get(candidates.get(place).getId())))
            .toArray();
        Arrays.stream(wrong).forEach(place ->
            form.refuse("limits:" + place + ":limit", "profile.limits.range", CapacityProfile.MOST));
        return wrong.length > 0;
    }

    private static boolean isOutOfRange(Integer limit) {
        return limit != null && (limit < 1 || limit > CapacityProfile.MOST);
    }

    /**
     * A limit of somebody who does not have the profile says nothing. Whoever is not on the form, since they are
     * disabled, keeps theirs.
     */
    private Map<UUID, Integer> held() {
        var held = new HashMap<>(ofOthers);
        Arrays.stream(holderIds).forEach(agentId -> held.put(agentId, limits.get(agentId)));
        return held;
    }

    public String delete() {
        return form.delete("profiles", "profile.inUse", () -> profiles.delete(profile.getId()),
            found -> users = found);
    }

    public boolean isFresh() {
        return id == null;
    }

    public CapacityProfile getProfile() {
        return profile;
    }

    /** Who uses it, in words. */
    public String getUsers() {
        return text.names(users);
    }

    public CapacityProfile.Reset[] getResets() {
        return CapacityProfile.Reset.values();
    }

    public List<String> getZones() {
        return Zones.all();
    }

    public List<Agent> getCandidates() {
        return candidates;
    }

    /** How many conversations somebody may have who has a limit of their own, by agent. */
    public Map<UUID, Integer> getLimits() {
        return limits;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public UUID[] getHolderIds() {
        return holderIds;
    }

    public void setHolderIds(UUID[] holderIds) {
        this.holderIds = holderIds;
    }
}
