package org.perdura.customer;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;
import org.perdura.agent.Agent;
import org.perdura.agent.Agents;
import org.perdura.platform.Form;
import org.perdura.platform.Ids;
import org.perdura.platform.PageTexts;

import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One customer, and to which agents their conversations are offered first. */
@Named
@ViewScoped
public class CustomerPage implements Serializable {

    @Inject
    Customers customers;

    @Inject
    PreferredAgents preferredAgents;

    @Inject
    Agents agents;

    @Inject
    Form form;

    @Inject
    PageTexts text;

    private String id;
    private Customer customer;
    private List<Agent> available;
    private List<UUID> seen;
    private UUID first;
    private UUID second;
    private UUID third;

    /** There is no page for customers whom no portal vouches for: the next time they are somebody else. */
    public void init() {
        customer = id == null
            ? null
            : Ids.parse(id).flatMap(customers::find).filter(Customer::isVouchedFor).orElse(null);
        if (customer == null) {
            Faces.responseSendError(404, null);
        } else {
            show(preferredAgents.of(customer.getId()));
        }
    }

    /** Who is preferred already stays to be chosen from, whatever has become of them. */
    private void show(List<Agent> preferred) {
        available = Stream.concat(agents.findWorking().stream(), preferred.stream()).distinct().toList();
        seen = preferred.stream().map(Agent::getId).toList();
        first = preferredAt(0);
        second = preferredAt(1);
        third = preferredAt(2);
    }

    private UUID preferredAt(int place) {
        return place < seen.size() ? seen.get(place) : null;
    }

    public String save() {
        var chosen = Stream.of(first, second, third).filter(Objects::nonNull).toList();
        if (new HashSet<>(chosen).size() < chosen.size()) {
            return form.refuse(second != null && second.equals(first) ? "second" : "third", "customer.twice");
        }

        return form.save("customer", () -> {
            preferredAgents.save(customer.getId(), chosen, seen);
            return customer.getId();
        });
    }

    /** How an agent stands among those to choose from. */
    public String label(Agent agent) {
        return text.get(agent.isDisabled() ? "customer.agent.disabled" : "customer.agent", agent.getDisplayName(),
            agent.getLogin());
    }

    public Customer getCustomer() {
        return customer;
    }

    public List<Agent> getAvailable() {
        return available;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public UUID getFirst() {
        return first;
    }

    public void setFirst(UUID first) {
        this.first = first;
    }

    public UUID getSecond() {
        return second;
    }

    public void setSecond(UUID second) {
        this.second = second;
    }

    public UUID getThird() {
        return third;
    }

    public void setThird(UUID third) {
        this.third = third;
    }
}
