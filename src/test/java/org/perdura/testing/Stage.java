package org.perdura.testing;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import org.perdura.agent.Agent;
import org.perdura.agent.Agents;
import org.perdura.agent.Role;
import org.perdura.automated.AutomatedMessage;
import org.perdura.automated.AutomatedMessages;
import org.perdura.automated.Place;
import org.perdura.automated.Trigger;
import org.perdura.conversation.Conversation;
import org.perdura.customer.Customers;
import org.perdura.identity.Tickets;
import org.perdura.queue.Queue;
import org.perdura.queue.Queues;
import org.perdura.widget.Widget;
import org.perdura.widget.Widgets;
import org.perdura.workstream.Mode;
import org.perdura.workstream.Workstream;
import org.perdura.workstream.Workstreams;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Gives a test an office and customers of its own, so that tests do not meet; and looks behind the scenes. */
@Stateless
public class Stage {

    private static final int ITERATIONS = 1024; // Few: here nobody guesses passwords, and logins shall be quick.
    private static final int KEY_BITS = 256;

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    @Inject
    Agents agents;

    @Inject
    Queues queues;

    @Inject
    Workstreams workstreams;

    @Inject
    Widgets widgets;

    @Inject
    AutomatedMessages messages;

    @Inject
    Customers customers;

    @Inject
    Tickets tickets;

    /** A queue with its agents, a workstream for it and a widget in front. An agent's password is the login. */
    public record Office(String widget, UUID widgetId, UUID workstreamId, UUID queueId, List<String> logins,
            List<UUID> agentIds) {
    }

    public Office office(int agentCount, Mode mode) {
        var name = "office-" + UUID.randomUUID();
        var staff = Stream.generate(() -> agent("agent-" + UUID.randomUUID())).limit(agentCount).toList();
        var queue = queues.save(new Queue(name), new ArrayList<>(staff.stream().map(Agent::getId).toList()));

        var workstream = new Workstream(mode);
        workstream.setName(name);
        workstream.setQueue(queue);
        workstream.setAutomatedMessages(false);
        workstream = workstreams.save(workstream);

        var widget = widget(name, workstream);
        return new Office(name, widget.getId(), workstream.getId(), queue.getId(),
            staff.stream().map(Agent::getLogin).toList(), staff.stream().map(Agent::getId).toList());
    }

    /** From now on things are said by themselves in the conversations of that widget. */
    public void giveVoice(String widget) {
        var workstream = widgets.findByKey(widget).orElseThrow().getWorkstream();
        workstream.setAutomatedMessages(true);
        workstreams.save(workstream);
    }

    /** From now on that widget says that, in English, when this happens. */
    public void word(String widget, String trigger, String text) {
        var happening = Trigger.valueOf(trigger.replace('-', '_').toUpperCase(Locale.ROOT));
        messages.save(new AutomatedMessage(Place.of(widgets.findByKey(widget).orElseThrow()), happening, Locale.ENGLISH,
            text));
    }

    /** Nobody can use that widget any more, nor any other of its workstream. */
    public void switchOffWorkstream(String widget) {
        var workstream = widgets.findByKey(widget).orElseThrow().getWorkstream();
        workstream.setEnabled(false);
        workstreams.save(workstream);
    }

    private Agent agent(String login) {
        var agent = new Agent(login, login, Set.of(Role.AGENT));
        agent.setPasswordHash(hash(login));
        return agents.save(agent);
    }

    /** In the form in which Jakarta Security keeps it. */
    private static String hash(String password) {
        try {
            var salt = password.getBytes();
            var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, KEY_BITS));
            var base64 = Base64.getEncoder();
            return "PBKDF2WithHmacSHA256:" + ITERATIONS + ":" + base64.encodeToString(salt) + ":"
                + base64.encodeToString(key.getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Widget widget(String name, Workstream workstream) {
        var widget = new Widget();
        widget.setKey(name);
        widget.setName(name);
        widget.setTitle(name);
        widget.setWorkstream(workstream);
        widget.setEnabled(true);
        return widgets.save(widget);
    }

    /** The customer of that name, new when nobody has heard of them. */
    public UUID customer(String name) {
        return customers.identify("https://portal.test", name, "Customer", Map.of()).getId();
    }

    /** What the session path gives a customer who has shown a good token. */
    public String ticket(String widget, String customer) {
        return tickets.issueForCustomer(customer(customer), widgets.findByKey(widget).orElseThrow().getId(), null);
    }

    /** A conversation as it stands in the database now. */
    public Conversation find(UUID conversationId) {
        return entityManager.find(Conversation.class, conversationId);
    }

    /** What an administrator may do to somebody. */
    public enum Change {
        NEW_PASSWORD, DISABLED, ADMINISTRATOR_ONLY, SUPERVISOR_TOO, AGENT_ONLY, RENAMED
    }

    public void change(String login, Change change) {
        var agent = agents.findByLogin(login).orElseThrow();
        entityManager.detach(agent);
        switch (change) {
            case NEW_PASSWORD -> agent.setPasswordHash(hash("new " + login));
            case DISABLED -> agent.setDisabled(true);
            case ADMINISTRATOR_ONLY -> agent.setRoles(Set.of(Role.ADMINISTRATOR));
            case SUPERVISOR_TOO -> agent.setRoles(Set.of(Role.AGENT, Role.SUPERVISOR));
            case AGENT_ONLY -> agent.setRoles(Set.of(Role.AGENT));
            case RENAMED -> agent.setDisplayName("Somebody new");
        }
        agents.save(agent);
    }

    /** Goes past the application, as somebody with a database client would. */
    public int change(String sql, Object... parameters) {
        var statement = entityManager.createNativeQuery(sql);
        IntStream.range(0, parameters.length).forEach(i -> statement.setParameter(i + 1, parameters[i]));
        return statement.executeUpdate();
    }

    /** The one number that a query answers. */
    public long count(String sql, Object... parameters) {
        var query = entityManager.createNativeQuery(sql, Long.class);
        IntStream.range(0, parameters.length).forEach(i -> query.setParameter(i + 1, parameters[i]));
        return (Long) query.getSingleResult();
    }
}
