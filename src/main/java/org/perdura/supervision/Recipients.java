package org.perdura.supervision;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

import org.perdura.identity.SignedIn;
import org.perdura.platform.PageTexts;
import org.perdura.routing.Colleagues;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;

/** To whom a supervisor can give a conversation, in the words of a form. */
@RequestScoped
public class Recipients {

    private static final int NAME_LENGTH = 100;

    @Inject
    Colleagues colleagues;

    @Inject
    SignedIn signedIn;

    @Inject
    PageTexts text;

    /** Agents and queues; {@code more} when not all of them are there. */
    public record Choice(List<SelectItemGroup> groups, boolean more) implements Serializable {

        static final Choice NONE = new Choice(List.of(), false);
    }

    Choice find(UUID conversationId, String words) {
        var found = colleagues.of(signedIn.agent().getId(), conversationId, shortened(words));
        return new Choice(List.of(
            group("step.agents", found.agents().stream().map(this::agent).toList()),
            group("step.queues", found.queues().stream().map(this::queue).toList())), found.more());
    }

    private static String shortened(String words) {
        return words == null ? "" : words.substring(0, Math.min(words.length(), NAME_LENGTH));
    }

    private SelectItemGroup group(String label, List<SelectItem> items) {
        return new SelectItemGroup(text.get(label), null, false, items);
    }

    /** Whoever cannot be asked stands there all the same, and one sees why. */
    private SelectItem agent(Colleagues.Peer peer) {
        var state = peer.full() ? text.get("step.full") : text.get("step.free", peer.free());
        var label = text.get("step.agent", peer.name(), text.of(peer.presence()), state);
        return new SelectItem(Recipient.agent(peer.id()).key(), label, null, !peer.reachable() || peer.full());
    }

    private SelectItem queue(Colleagues.Team team) {
        var label = text.get(team.open() ? "step.queue" : "step.queue.closed", team.name(), team.agents());
        return new SelectItem(Recipient.queue(team.id()).key(), label);
    }
}
