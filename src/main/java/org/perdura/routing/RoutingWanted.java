package org.perdura.routing;

import org.perdura.conversation.Conversation;

/** A conversation may be assignable now though its state is the same: a hold or a pause is over. */
public record RoutingWanted(Conversation conversation) {
}
