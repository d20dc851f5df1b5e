package org.perdura.customer;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.Resource;
import jakarta.ejb.ApplicationException;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;

/** Finds the customers whom portals vouch for, and makes their acquaintance. */
@Stateless
public class Customers {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Resource
    SessionContext context;

    public Optional<Customer> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Customer.class, id));
    }

    /**
     * The customer of that issuer and subject, under the name and with the claims that the portal gives today; a new
     * one when unknown.
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public Customer identify(String issuer, String subject, String name, Map<String, String> claims) {
        var customers = context.getBusinessObject(Customers.class);
        try {
            return customers.meet(issuer, subject, name, claims);
        } catch (MetTwiceException fromTwoDevicesAtOnce) {
            // The other one was first, so now there is somebody to be found.
            return customers.meet(issuer, subject, name, claims);
        }
    }

    /** One attempt in a transaction of its own: after a conflict a transaction is good for nothing. */
    @TransactionAttribute(REQUIRES_NEW)
    public Customer meet(String issuer, String subject, String name, Map<String, String> claims) {
        var known = find(issuer, subject);
        known.ifPresent(customer -> customer.introduced(name, claims));
        return known.orElseGet(() -> create(issuer, subject, name, claims));
    }

    private Optional<Customer> find(String issuer, String subject) {
        return entityManager.createQuery("from Customer where issuer = :issuer and subject = :subject", Customer.class)
            .setParameter("issuer", issuer)
            .setParameter("subject", subject)
            .getResultStream()
            .findFirst();
    }

    private Customer create(String issuer, String subject, String name, Map<String, String> claims) {
        var customer = new Customer(issuer, subject, name, clock.instant());
        customer.introduced(name, claims);
        try {
            entityManager.persist(customer);
            entityManager.flush();
        } catch (PersistenceException taken) {
            throw new MetTwiceException(taken);
        }

        return customer;
    }

    /** Keeps the language and the zone in which the customer reads. */
    public Optional<Customer> remember(UUID customerId, String locale, String zone) {
        var found = find(customerId);
        found.ifPresent(customer -> customer.reads(locale, zone));
        return found;
    }

    /** Two devices of one new customer came at the same instant. */
    @ApplicationException(rollback = true)
    static class MetTwiceException extends RuntimeException {

        MetTwiceException(PersistenceException cause) {
            super(cause);
        }
    }
}
