package org.perdura.platform;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

/**
 * Queries by a list of values, in which the list is written as single parameters, as many as the next power of two. For
 * a list in one parameter Hibernate would translate the query anew each time.
 */
public final class AnyOf {

    private AnyOf() {
    }

    /**
     * @param text says {@code in (:any)} where the values belong
     * @param values at least one
     */
    public static <T> TypedQuery<T> query(EntityManager entityManager, Class<T> type, String text,
            Collection<?> values) {
        var places = places(values.size());
        var given = List.copyOf(values);
        var query = entityManager.createQuery(text.replace(":any", parameters(places)), type);
        // The last value stands in for those that are missing.
        IntStream.range(0, places)
            .forEach(i -> query.setParameter("any" + i, given.get(Math.min(i, given.size() - 1))));
        return query;
    }

    static int places(int values) {
        return Integer.highestOneBit(2 * values - 1);
    }

    private static String parameters(int places) {
        return IntStream.range(0, places).mapToObj(i -> ":any" + i).collect(Collectors.joining(", "));
    }
}
