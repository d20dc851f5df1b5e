package org.perdura.authentication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.perdura.platform.Found;
import org.perdura.platform.Listing;
import org.perdura.platform.TakenException;
import org.perdura.platform.UniqueName;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Finds and keeps authentication settings. */
@Stateless
public class AuthenticationSettings {

    private static final Map<String, String> ORDERS = Map.of("name", "lower(name)", "issuer", "lower(issuer)");

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Event<AuthenticationSettingChanged> changed;

    public Found<AuthenticationSettingRow> list(Listing listing) {
        var rows = entityManager.createQuery("""
                select id, name, issuer, keySource
                from AuthenticationSetting
                where lower(name) like :words escape '\\' or lower(issuer) like :words escape '\\'
                """ + listing.orderBy(ORDERS), AuthenticationSettingRow.class)
            .setParameter("words", listing.pattern())
            .setFirstResult(listing.offset())
            .setMaxResults(Listing.PAGE_SIZE)
            .getResultList();
        return new Found<>(rows, count(listing));
    }

    private long count(Listing listing) {
        return entityManager.createQuery("""
                select count(*)
                from AuthenticationSetting
                where lower(name) like :words escape '\\' or lower(issuer) like :words escape '\\'
                """, Long.class)
            .setParameter("words", listing.pattern())
            .getSingleResult();
    }

    public List<AuthenticationSetting> findAll() {
        return entityManager.createQuery("from AuthenticationSetting order by lower(name)", AuthenticationSetting.class)
            .getResultList();
    }

    public Optional<AuthenticationSetting> find(UUID id) {
        return Optional.ofNullable(entityManager.find(AuthenticationSetting.class, id));
    }

    /**
     * Stores a new or edited setting.
     *
     * @throws TakenException when another one has that name
     */
    public AuthenticationSetting save(AuthenticationSetting setting) {
        UniqueName.require(entityManager, AuthenticationSetting.class, setting.getName(), setting.getId());
        var saved = entityManager.merge(setting);
        entityManager.flush();
        changed.fire(new AuthenticationSettingChanged(saved.getId()));
        return saved;
    }
}
