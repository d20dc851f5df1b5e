package org.perdura.queue;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

import org.omnifaces.cdi.ViewScoped;
import org.perdura.agent.Agent;
import org.perdura.agent.Agents;
import org.perdura.agent.LastAdministratorException;
import org.perdura.agent.Passwords;
import org.perdura.agent.Role;
import org.perdura.platform.Form;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotEmpty;

/** One agent and their queues, new or edited. It stands here, beside the queues, because agents know nothing of them. */
@Named
@ViewScoped
public class AgentPage implements Serializable {

    @Inject
    Agents agents;

    @Inject
    Queues queues;

    @Inject
    Passwords passwords;

    @Inject
    Form form;

    private String id;
    private Agent agent;
    private List<Queue> availableQueues;
    private UUID[] queueIds = {};
    private String password;

    @NotEmpty
    private Role[] roles = {};

    public void init() {
        agent = form.open(id, Agent::new, agents::find);
        roles = agent.getRoles().toArray(Role[]::new);
        availableQueues = queues.findAll();
        queueIds = queues.queueIdsOf(agent.getId()).toArray(UUID[]::new);
    }

    public String save() {
        if (password == null && isFresh()) {
            return form.refuse("password", "agent.password.missing");
        } else if (password != null && !passwords.isAcceptable(password)) {
            return form.refuse("password", "agent.password.length", passwords.minLength(), Passwords.MAX_LENGTH);
        }

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

        queues.save(agent, List.of(queueIds));
        return agent.getId();
    }

    public boolean isFresh() {
        return id == null;
    }

    public Agent getAgent() {
        return agent;
    }

    public List<Queue> getAvailableQueues() {
        return availableQueues;
    }

    public Role[] getAllRoles() {
        return Role.values();
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

    public Role[] getRoles() {
        return roles;
    }

    public void setRoles(Role[] roles) {
        this.roles = roles;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
