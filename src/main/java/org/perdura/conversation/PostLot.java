package org.perdura.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.perdura.conversation.Post.Once;

/**
 * Posts that are stored in one transaction, and what of the database they touch: what was said before, the
 * conversations, locked. Each post is decided here as it would be alone.
 */
final class PostLot {

    private final Map<Once, Message> said = new HashMap<>();
    private final Map<String, Conversation> bySlot = new HashMap<>();
    private final Map<UUID, Conversation> byId = new HashMap<>();
    private final Set<String> slotsToBeTriedAlone = new HashSet<>();
    private final List<Posted> posted = new ArrayList<>();
    private final List<Intake.Placement> placements = new ArrayList<>();

    void saidBefore(Message message) {
        said.put(new Once(message.getClientId(), message.getAuthorId()), message);
    }

    boolean isRepeated(Post post) {
        return said.containsKey(post.once());
    }

    Message firstTime(Post post) {
        return said.get(post.once());
    }

    void locked(Conversation conversation) {
        byId.put(conversation.getId(), conversation);
    }

    /** The lock came too late: it was ended in between. Only who holds the customer's lock may start a new one. */
    void tryAlone(String slot) {
        slotsToBeTriedAlone.add(slot);
    }

    boolean isToBeTriedAlone(Post post) {
        return slotsToBeTriedAlone.contains(post.slot());
    }

    void runsIn(String slot, Conversation conversation) {
        bySlot.put(slot, conversation);
        locked(conversation);
    }

    Conversation inSlot(Post post) {
        return bySlot.get(post.slot());
    }

    Conversation byId(UUID conversationId) {
        return byId.get(conversationId);
    }

    Answer appended(Posted appended) {
        posted.add(appended);
        saidBefore(appended.message());
        return Answer.of(appended.message(), false);
    }

    /** @param placement null when no rules have placed it */
    void placed(Intake.Placement placement) {
        if (placement != null) {
            placements.add(placement);
        }
    }

    List<Intake.Placement> placements() {
        return placements;
    }

    void announced(Posted announcement) {
        posted.add(announcement);
    }

    List<Posted> posted() {
        return posted;
    }

    /** The conversations in which nothing has changed but where the thread stands. */
    Set<Conversation> justSpokenIn() {
        var spokenIn = posted.stream().map(Posted::conversation).collect(Collectors.toSet());
        posted.stream().filter(word -> !word.isJustAWord()).map(Posted::conversation).forEach(spokenIn::remove);
        return spokenIn;
    }
}
