package org.perdura.customer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

import org.perdura.agent.Agent;
import org.perdura.agent.AgentDeleted;
import org.perdura.platform.AnyOf;
import org.perdura.platform.Found;
import org.perdura.platform.Listing;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;

/** Finds and keeps to which agents a customer's conversations are offered first. */
@Stateless
public class PreferredAgents {

    private static final Map<String, String> ORDERS = Map.of("name", "lower(c.name)", "portal", "lower(c.subject)");

    /** Nobody prefers anything for a customer whom no portal vouches for: the next time they are somebody else. */
    private static final String FROM = """
         from Customer c
        where c.issuer is not null
            and (lower(c.name) like :words escape '\\' or lower(c.subject) like :words escape '\\')
        """;

    private static final String PREFERRING =
        " and exists (select 1 from PreferredAgent p where p.customerId = c.id)";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Event<PreferenceChanged> changed;

    /** Looks among all customers; without words it lists those who have preferred agents. */
    public Found<CustomerRow> list(Listing listing) {
        var from = FROM + (listing.words().isEmpty() ? PREFERRING : "");
        var customers = entityManager
            .createQuery("select c" + from + listing.orderBy(ORDERS) + ", c.id", Customer.class)
            .setParameter("words", listing.pattern())
            .setFirstResult(listing.offset())
            .setMaxResults(Listing.PAGE_SIZE)
            .getResultList();
        var total = entityManager.createQuery("select count(*)" + from, Long.class)
            .setParameter("words", listing.pattern())
            .getSingleResult();
        return new Found<>(rows(customers), total);
    }

    private List<CustomerRow> rows(List<Customer> customers) {
        var names = findNames(customers.stream().map(Customer::getId).toList());
        return customers.stream()
            .map(customer -> new CustomerRow(customer.getId(), customer.getName(), customer.getSubject(),
                names.getOrDefault(customer.getId(), List.of())))
            .toList();
    }

    private Map<UUID, List<String>> findNames(List<UUID> customerIds) {
        return customerIds.isEmpty() ? Map.of() : AnyOf.query(entityManager, Object[].class, """
                select p.customerId, a.displayName from PreferredAgent p join Agent a on a.id = p.agentId
                where p.customerId in (:any) order by p.customerId, p.rank
                """, customerIds)
            .getResultStream()
            .collect(groupingBy(row -> (UUID) row[0], mapping(row -> (String) row[1], toList())));
    }

    /** In the order in which they are asked. */
    public List<Agent> of(UUID customerId) {
        return entityManager.createQuery("""
                select a from PreferredAgent p join Agent a on a.id = p.agentId
                where p.customerId = :customerId order by p.rank
                """, Agent.class)
            .setParameter("customerId", customerId)
            .getResultList();
    }

    /**
     * Gives a customer exactly these preferred agents, in this order.
     *
     * @param seen those who were there to be edited
     * @throws OptimisticLockException when they are others by now, or one of these has been deleted
     */
    public void save(UUID customerId, List<UUID> agentIds, List<UUID> seen) {
        entityManager.find(Customer.class, customerId, LockModeType.PESSIMISTIC_WRITE);

        if (!idsOf(customerId).equals(seen) || lock(agentIds).size() < agentIds.size()) {
            throw new OptimisticLockException();
        }

        delete("customerId", customerId);
        for (var i = 0; i < agentIds.size(); i++) {
            entityManager.persist(new PreferredAgent(customerId, i + 1, agentIds.get(i)));
        }

        changed.fire(new PreferenceChanged(customerId));
    }

    private List<UUID> idsOf(UUID customerId) {
        return of(customerId).stream().map(Agent::getId).toList();
    }

    private List<Agent> lock(List<UUID> agentIds) {
        return agentIds.isEmpty() ? List.of() : AnyOf.query(entityManager, Agent.class, """
                from Agent where id in (:any) order by id
                """, new TreeSet<>(agentIds))
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    }

    /** Nobody is sent to whoever is gone. */
    public void agentDeleted(@Observes AgentDeleted event) {
        delete("agentId", event.agentId());
    }

    private void delete(String attribute, UUID id) {
        entityManager.createQuery("delete from PreferredAgent where " + attribute + " = :id")
            .setParameter("id", id)
            .executeUpdate();
    }
}
