package org.perdura.routing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.perdura.conversation.ConversationProfile;
import org.perdura.platform.AnyOf;
import org.perdura.workstream.Workstream;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The query that knows by which capacity profiles conversations are counted. */
@Dependent
public class Costs {

    @PersistenceContext(unitName = "perdura")
    EntityManager entityManager;

    Cost of(UUID conversationId, Workstream workstream) {
        return Cost.of(conversationId, workstream,
            givenTo(List.of(conversationId)).getOrDefault(conversationId, Set.of()));
    }

    /** The profiles that rules have given, by conversation; nothing of those that have got none. */
    Map<UUID, Set<UUID>> givenTo(Collection<UUID> conversationIds) {
        return conversationIds.isEmpty() ? Map.of() : AnyOf.query(entityManager, ConversationProfile.class, """
                from ConversationProfile where conversationId in (:any)
                """, conversationIds)
            .getResultStream()
            .collect(groupingBy(ConversationProfile::getConversationId,
                mapping(ConversationProfile::getProfileId, toSet())));
    }
}
