package org.perdura.supervision;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.persistence.TypedQuery;

/** The conditions of a list that depend on what was asked for; values go in as parameters only. */
final class Conditions {

    private final StringBuilder text = new StringBuilder();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** One more condition, unless there is no value for its parameter. */
    Conditions and(String condition, String parameter, Object value) {
        return value == null ? this : and(condition).with(parameter, value);
    }

    Conditions and(String condition) {
        text.append(text.isEmpty() ? " where " : " and ").append(condition);
        return this;
    }

    Conditions with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    <T> TypedQuery<T> fill(TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
