package org.perdura.demo;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.perdura.agent.Agent;
import org.perdura.agent.Agents;
import org.perdura.agent.Passwords;
import org.perdura.agent.Role;
import org.perdura.agent.Skill;
import org.perdura.agent.Skills;
import org.perdura.authentication.AuthenticationSetting;
import org.perdura.authentication.AuthenticationSettings;
import org.perdura.authentication.KeySource;
import org.perdura.hours.Calendars;
import org.perdura.hours.DayHours;
import org.perdura.hours.Interval;
import org.perdura.hours.OperatingHours;
import org.perdura.hours.Week;
import org.perdura.platform.Installation;
import org.perdura.queue.Queue;
import org.perdura.queue.Queues;
import org.perdura.widget.Widget;
import org.perdura.widget.Widgets;
import org.perdura.workstream.Mode;
import org.perdura.workstream.Workstream;
import org.perdura.workstream.Workstreams;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** People, queues and widgets to begin with. What is already there is left alone; what is missing is made. */
@Startup
@Singleton
@DependsOn("Migrations")
public class DemoData {

    private static final String PORTAL = "Harbour & Pine";

    private static final int OPENS = 9 * 60;
    private static final int CLOSES = 18 * 60;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Demo demo;

    @Inject
    PretendPortal portal;

    @Inject
    Agents agents;

    @Inject
    Passwords passwords;

    @Inject
    Calendars calendars;

    @Inject
    Skills skills;

    @Inject
    Queues queues;

    @Inject
    Workstreams workstreams;

    @Inject
    AuthenticationSettings settings;

    @Inject
    Widgets widgets;

    @PostConstruct
    void create() {
        if (!demo.isOn()) {
            return;
        }

        oneNodeAtATime();
        agent("admin", "Alex Moreira", Role.ADMINISTRATOR);
        agent("sofia", "Sofia Almeida", Role.SUPERVISOR);
        var ana = agent("ana", "Ana Ribeiro", Role.AGENT);
        var bruno = agent("bruno", "Bruno Costa", Role.AGENT);
        var queue = queue("Service", List.of(ana, bruno));
        skill("Portuguese", Map.of(ana, 10, bruno, 6));
        skill("Invoices", Map.of(ana, 7));

        officeHours();
        var setting = setting();
        widget("demo", workstream("Service", Mode.PERSISTENT, queue), setting);
        widget("demo-live", workstream("Live service", Mode.LIVE, queue), setting);
    }

    private void oneNodeAtATime() {
        entityManager.createQuery("from Installation", Installation.class)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    }

    private UUID agent(String login, String name, Role role) {
        return agents.findByLogin(login).orElseGet(() -> {
            var agent = new Agent(login, name, Set.of(role));
            agent.setPasswordHash(passwords.hash(login.toCharArray()));
            return agents.save(agent);
        }).getId();
    }

    private Queue queue(String name, List<UUID> members) {
        return queues.findAll().stream()
            .filter(queue -> queue.getName().equals(name))
            .findFirst()
            .orElseGet(() -> queues.save(new Queue(name), members));
    }

    private void skill(String name, Map<UUID, Integer> ratings) {
        if (skills.findAll().stream().noneMatch(skill -> skill.getName().equals(name))) {
            var skill = skills.save(new Skill(name));
            ratings.forEach((agentId, rating) -> skills.rate(agentId, skill, rating));
        }
    }

    private void officeHours() {
        if (calendars.findAll().isEmpty()) {
            calendars.save(new OperatingHours("Office hours", ZoneId.of("America/Sao_Paulo"),
                List.of(Week.ofWorkdays(DayHours.of(new Interval(OPENS, CLOSES)))), List.of()));
        }
    }

    private Workstream workstream(String name, Mode mode, Queue queue) {
        return workstreams.findAll().stream()
            .filter(workstream -> workstream.getName().equals(name))
            .findFirst()
            .orElseGet(() -> workstreams.save(created(name, mode, queue)));
    }

    private static Workstream created(String name, Mode mode, Queue queue) {
        var workstream = new Workstream(mode);
        workstream.setName(name);
        workstream.setQueue(queue);
        return workstream;
    }

    /** The port may be another one than last time, and with it everything that names the portal. */
    private AuthenticationSetting setting() {
        var setting = settings.findAll().stream()
            .filter(known -> known.getName().equals(PORTAL))
            .findFirst()
            .orElseGet(AuthenticationSetting::new);
        setting.setName(PORTAL);
        setting.setIssuer(portal.issuer());
        setting.setAudience(PretendPortal.AUDIENCE);
        setting.setKeySource(KeySource.JWKS_URL);
        setting.setKeyUrl(portal.keyUrl());
        return settings.save(setting);
    }

    private void widget(String key, Workstream workstream, AuthenticationSetting setting) {
        var widget = widgets.findByKey(key).orElseGet(() -> created(key, workstream, setting));
        var origins = new LinkedHashSet<>(widget.getAllowedOrigins());
        origins.addAll(List.of(demo.origin(), demo.otherOrigin()));
        widget.setAllowedOrigins(List.copyOf(origins));
        widgets.save(widget);
    }

    private static Widget created(String key, Workstream workstream, AuthenticationSetting setting) {
        var widget = new Widget();
        widget.setKey(key);
        widget.setName(workstream.getName());
        widget.setWorkstream(workstream);
        widget.setAuthenticationSetting(setting);
        widget.setTitle(PORTAL);
        return widget;
    }
}
