package org.perdura.rules;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.perdura.customer.Customer;

/**
 * A conversation that begins, as rules see it: through which widget, about what, whose and when; and which skills and
 * priority rules have given it so far.
 *
 * @param context what the page has told about the visit, by name
 * @param claims what the portal's token has said about the customer, by name
 * @param skills the ratings that are needed, by the ids of the skills
 * @param profiles the capacity profiles that rules have given it
 */
public record Situation(UUID conversationId, UUID widgetId, Map<String, String> context, boolean authenticated,
        Locale locale, Map<String, String> claims, Instant at, Map<UUID, Integer> skills, Set<UUID> profiles,
        int priority) {

    public static Situation of(UUID conversationId, UUID widgetId, Map<String, String> context, Customer customer,
            Instant at, int priority) {
        return new Situation(conversationId, widgetId, context, customer.isVouchedFor(), customer.locale(),
            customer.getClaims(), at, Map.of(), Set.of(), priority);
    }

    /** A skill that is named again is needed with the rating that was named last. */
    Situation classified(ClassificationRule rule) {
        var needed = new HashMap<>(skills);
        needed.putAll(rule.getSkills());
        var given = new HashSet<>(profiles);
        Optional.ofNullable(rule.getProfileId()).ifPresent(given::add);
        return new Situation(conversationId, widgetId, context, authenticated, locale, claims, at, Map.copyOf(needed),
            Set.copyOf(given), Optional.ofNullable(rule.getPriority()).orElse(priority));
    }
}
