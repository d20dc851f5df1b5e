package org.perdura.platform;

import java.util.UUID;

import jakarta.persistence.EntityManager;

/** A name by which people tell things of one kind apart. The database insists on it, too; this says so in time. */
public final class UniqueName {

    private UniqueName() {
    }

    /**
     * Looks before something is stored under a name.
     *
     * @param type an entity with a {@code name}
     * @param id whose name it is to be
     * @throws TakenException when another one of that type has it
     */
    public static void require(EntityManager entityManager, Class<?> type, String name, UUID id) {
        var others = entityManager
            .createQuery("select id from %s where name = :name and id <> :id".formatted(
                entityManager.getMetamodel().entity(type).getName()), UUID.class)
            .setParameter("name", name)
            .setParameter("id", id)
            .getResultList();

        if (!others.isEmpty()) {
            throw new TakenException("name");
        }
    }
}
