package org.perdura.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.perdura.authentication.AuthenticationSettings;
import org.perdura.workstream.Workstream;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

/** Finds what the rules of a workstream can speak of. */
@Stateless
public class Vocabularies {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    AuthenticationSettings settings;

    public Vocabulary of(Workstream workstream) {
        return new Vocabulary(
            workstream.getVariables(),
            claims(),
            named(query("""
                    select w.id, w.name from Widget w where w.workstream.id = :workstreamId order by lower(w.name)
                    """)
                .setParameter("workstreamId", workstream.getId())),
            named(query("select id, name from OperatingHours order by lower(name)")),
            named(query("select id, name from Skill order by lower(name)")),
            named(query("select id, name from Queue order by lower(name)")),
            named(query("select id, name from CapacityProfile order by lower(name)")));
    }

    private List<String> claims() {
        return settings.findAll().stream().flatMap(setting -> setting.getKeptClaims().stream()).distinct().sorted()
            .toList();
    }

    private TypedQuery<Object[]> query(String text) {
        return entityManager.createQuery(text, Object[].class);
    }

    private static Map<String, String> named(TypedQuery<Object[]> query) {
        var names = new LinkedHashMap<String, String>();
        query.getResultList().forEach(row -> names.put(row[0].toString(), (String) row[1]));
        return names;
    }
}
