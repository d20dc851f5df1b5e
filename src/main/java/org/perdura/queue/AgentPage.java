package org.perdura.queue;

import static java.util.stream.Collectors.toMap;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.omnifaces.cdi.ViewScoped;
import org.perdura.agent.Agent;
import org.perdura.agent.Agents;
import org.perdura.agent.CustomPresence;
import org.perdura.agent.CustomPresences;
import org.perdura.agent.LastAdministratorException;
import org.perdura.agent.Passwords;
import org.perdura.agent.Presence;
import org.perdura.agent.Role;
import org.perdura.agent.Skill;
import org.perdura.agent.Skills;
import org.perdura.platform.Form;
import org.perdura.platform.PageTexts;
import org.perdura.platform.Use;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotEmpty;

/**
 * One agent, their queues and their skills, new or edited. It stands here, beside the queues, because agents know
 * nothing of them.
 */
@Named
@ViewScoped
public class AgentPage implements Serializable {

    @Inject
    Agents agents;

    @Inject
    Staff staff;

    @Inject
    Queues queues;

    @Inject
    Skills skills;

    @Inject
    CustomPresences presences;

    @Inject
    Passwords passwords;

    @Inject
    Form form;

    @Inject
    PageTexts text;

    private String id;
    private Agent agent;
    private List<Use.User> users;
    private List<Queue> availableQueues;
    private List<Skill> availableSkills;
    private UUID[] queueIds = {};
    private Map<UUID, Integer> ratings = Map.of();
    private AgentWork seen;
    private List<CustomPresence> customPresences;
    private String usualPresence;
    private String password;

    @NotEmpty
    private Role[] roles = {};

    public void init() {
        agent = form.open(id, Agent::new, agents::find);
        users = agents.users(agent.getId());
        roles = agent.getRoles().toArray(Role[]::new);
        availableQueues = queues.findAll();
        availableSkills = skills.findAll();
        customPresences = presences.findAll();
        usualPresence = agent.getUsualPresence().key();
        seen = staff.workOf(agent.getId());
        queueIds = seen.queueIds().toArray(UUID[]::new);
        ratings = new HashMap<>(seen.ratings());
    }

    public String save() {
        if (password == null && isFresh()) {
            return form.refuse("password", "agent.password.missing");
        } else if (password != null && !passwords.isAcceptable(password)) {
            return form.refuse("password", "agent.password.length", passwords.minLength(), Passwords.MAX_LENGTH);
        }

        var usual = presences.choice(usualPresence);
        if (usual.isEmpty()) {
            return form.refuse("usualPresence", "agent.usualPresence.gone");
        }

        agent.setUsualPresence(usual.get());
        try {
            return form.save("agent", this::store);
        } catch (LastAdministratorException refused) {
            return form.refuse("roles", "agent.lastAdministrator");
        }
    }

    private UUID store() {
        agent.setRoles(EnumSet.copyOf(List.of(roles)));
        if (password != null) {
            agent.setPasswordHash(passwords.hash(password.toCharArray()));
        }

        return staff.save(agent, new AgentWork(List.of(queueIds), rated()), seen).getId();
    }

    /** A skill without a rating is one that the agent does not have. */
    private Map<UUID, Integer> rated() {
        return ratings.entrySet().stream()
            .filter(rating -> rating.getValue() != null)
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public String delete() {
        try {
            return form.delete("agents", "agent.inUse", () -> agents.delete(agent.getId()), found -> users = found);
        } catch (LastAdministratorException refused) {
            return form.refuse(null, "agent.lastAdministrator");
        }
    }

    public boolean isFresh() {
        return id == null;
    }

    public Agent getAgent() {
        return agent;
    }

    /** What the agent has left behind that has to stay, in words. */
    public String getUsers() {
        return text.names(users);
    }

    public List<Queue> getAvailableQueues() {
        return availableQueues;
    }

    public List<Skill> getAvailableSkills() {
        return availableSkills;
    }

    public Role[] getAllRoles() {
        return Role.values();
    }

    public List<Integer> getAllRatings() {
        return IntStream.rangeClosed(Skill.LEAST_RATING, Skill.BEST_RATING).boxed().toList();
    }

    public List<Presence> getPresences() {
        return Presence.choices();
    }

    public List<CustomPresence> getCustomPresences() {
        return customPresences;
    }

    public int getMinPasswordLength() {
        return passwords.minLength();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public UUID[] getQueueIds() {
        return queueIds;
    }

    public void setQueueIds(UUID[] queueIds) {
        this.queueIds = queueIds;
    }

    public Map<UUID, Integer> getRatings() {
        return ratings;
    }

    public Role[] getRoles() {
        return roles;
    }

    public void setRoles(Role[] roles) {
        this.roles = roles;
    }

    /** As the form calls what the agent is when they come. */
    public String getUsualPresence() {
        return usualPresence;
    }

    public void setUsualPresence(String usualPresence) {
        this.usualPresence = usualPresence;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
