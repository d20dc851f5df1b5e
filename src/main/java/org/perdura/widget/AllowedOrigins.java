package org.perdura.widget;

import java.util.List;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** All origins from which some widget may be used, for preflights, which do not say which widget is meant. */
@Stateless
public class AllowedOrigins {

    @PersistenceContext
    EntityManager entityManager;

    public boolean contains(RequestOrigin origin) {
        return origin.isOwn() || findInUse().stream().anyMatch(origin::mayUse);
    }

    private List<Widget> findInUse() {
        return entityManager.createQuery("from Widget where enabled and workstream.enabled", Widget.class)
            .getResultList();
    }
}
