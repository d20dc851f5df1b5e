package org.perdura.socket;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.perdura.agent.Agent;
import org.perdura.agent.AgentPresence;
import org.perdura.agent.CustomPresence;
import org.perdura.agent.Role;
import org.perdura.conversation.Author;
import org.perdura.conversation.BackstageEntry;
import org.perdura.conversation.CustomerView;
import org.perdura.conversation.Message;
import org.perdura.conversation.Participant.Stage;
import org.perdura.conversation.ParticipantView;
import org.perdura.conversation.RuleTimer;
import org.perdura.conversation.Summary;
import org.perdura.hours.AnyHours;
import org.perdura.platform.Texts;
import org.perdura.routing.Capacity;
import org.perdura.routing.Colleagues;
import org.perdura.routing.Load;
import org.perdura.routing.Offer;
import org.perdura.routing.Return;
import org.perdura.widget.Widget;

import com.fasterxml.jackson.annotation.JsonInclude;

/** How the domain is put into the words of the protocol. */
final class Told {

    private Told() {
    }

    /** Somebody of whom only the name is told. */
    record Named(String name) {

        static Named of(String name) {
            return name == null ? null : new Named(name);
        }
    }

    /** Who said or did something. */
    record From(String kind, String name) {

        static From of(Author author) {
            return new From(author.kind().wireName(), author.name());
        }
    }

    /** Who said something among agents, where two may have the same name. */
    record Speaker(String kind, UUID id, String name) {

        static Speaker of(Author author) {
            return new Speaker(author.kind().wireName(), author.id(), author.name());
        }
    }

    /** How far each side has read. */
    record ReadMarks(long customer, long agent) {
    }

    /** Whether somebody is at work, and when next or until when, by the clocks of that zone. */
    record Hours(boolean open, @JsonInclude Instant nextOpening, Instant nextClosing, String zone) {

        static Hours of(Widget widget, AnyHours hours, Instant now) {
            var open = hours.isOpen(now);
            return new Hours(open,
                open ? null : hours.nextOpening(now).orElse(null),
                open ? hours.nextClosing(now).orElse(null) : null,
                widget.zoneOfHours().map(ZoneId::getId).orElse(null));
        }
    }

    /** The agent themselves. */
    record Me(UUID id, String name, String presence, UUID custom, List<String> roles) {

        static Me of(Agent agent, AgentPresence presence) {
            return new Me(agent.getId(), agent.getDisplayName(), presence.getPresence().wireName(),
                presence.getCustomId(), agent.getRoles().stream().map(Role::group).toList());
        }
    }

    /** A custom presence that can be chosen, as this agent reads it. */
    record Custom(UUID id, String presence, String text) {

        static Custom of(CustomPresence custom, Texts texts) {
            return new Custom(custom.getId(), custom.getBase().wireName(),
                custom.text(Locale.forLanguageTag(texts.language())));
        }
    }

    /** Capacity, total and taken, in units; and in conversations, by the agent's capacity profiles. */
    record Room(int total, long used, List<Profile> profiles) {

        static Room of(Capacity capacity) {
            return new Room(capacity.total(), capacity.used(), Profile.of(capacity));
        }
    }

    /** How many conversations of a capacity profile the agent may have, and has. */
    record Profile(String name, int limit, int used) {

        /** Null for who has none. */
        static List<Profile> of(Capacity capacity) {
            var profiles = capacity.listRooms().stream()
                .map(room -> new Profile(room.profile(), room.limit(), room.used()))
                .toList();
            return profiles.isEmpty() ? null : profiles;
        }
    }

    /** A conversation that takes some of the agent's capacity. */
    record Item(UUID conversation, Named customer, String state, int units, List<String> profiles, Instant until,
            Boolean consulted) {

        static Item of(Load load) {
            return new Item(load.conversationId(), Named.of(load.customer()), load.state().wireName(), load.units(),
                load.profiles().isEmpty() ? null : load.profiles(), load.until(), load.consulted() ? true : null);
        }
    }

    /** A timeout rule and its timer; durations in seconds. */
    record Rule(UUID id, String silent, long after, String action, String stage, Instant dueAt, Long left,
            Instant ranAt) {

        static Rule of(RuleTimer timer) {
            var rule = timer.rule();
            return new Rule(rule.id(), rule.silence().wireName(), rule.after().toSeconds(), rule.action().wireName(),
                timer.stage().wireName(), timer.dueAt(), timer.left() == null ? null : timer.left().toSeconds(),
                timer.ranAt());
        }
    }

    static ServerFrame.Rules rules(UUID conversation, List<RuleTimer> timers) {
        return new ServerFrame.Rules(conversation, timers.stream().map(Rule::of).toList());
    }

    /** A message within a page. */
    record Line(long seq, UUID id, From from, String text, Instant at, String trigger) {

        static Line of(Message message) {
            return new Line(message.getSeq(), message.getClientId(), From.of(message.author()), message.getText(),
                message.getAt(), message.getTrigger());
        }
    }

    /** A customer, as agents see them. */
    record Customer(UUID id, String name, boolean authenticated, boolean online) {
    }

    /** An agent, as agents see each other. */
    record Colleague(UUID id, String name) {
    }

    /** An agent to whom something could be given; {@code full} only when they have no room for it. */
    record Peer(UUID id, String name, String presence, boolean reachable, long free, Boolean full) {

        static Peer of(Colleagues.Peer peer) {
            return new Peer(peer.id(), peer.name(), peer.presence().wireName(), peer.reachable(), peer.free(),
                peer.full() ? true : null);
        }
    }

    /** A queue to which something could be given. */
    record Team(UUID id, String name, boolean open, long agents) {

        static Team of(Colleagues.Team team) {
            return new Team(team.id(), team.name(), team.open(), team.agents());
        }
    }

    /** Somebody who takes part in a conversation beside its agent. */
    record Participant(UUID id, String role, String stage, Instant since, Colleague agent, Colleague by, String queue,
            Instant until, String outcome, long seq) {

        static Participant of(ParticipantView view) {
            return new Participant(view.id(), view.role().wireName(), view.stage().wireName(), view.since(),
                new Colleague(view.agentId(), view.agent()),
                view.askedBy() == null ? null : new Colleague(view.askedBy(), view.asker()), view.queue(),
                view.stage() == Stage.ASKED ? view.until() : null, view.outcome(), view.seq());
        }
    }

    /** A word between an agent and whom they consult, within a page. */
    record Whisper(long seq, UUID id, Speaker from, String text, Instant at) {

        static Whisper of(org.perdura.conversation.Whisper whisper) {
            return new Whisper(whisper.getSeq(), whisper.getClientId(), Speaker.of(whisper.author()), whisper.getText(),
                whisper.getAt());
        }
    }

    /** The last word of a conversation. */
    record Last(String from, String text, Instant at) {
    }

    /** A conversation in an agent's list. */
    record Row(UUID id, String mode, String state, Instant since, String workstream, String queue, Customer customer,
            @JsonInclude Colleague agent, long seq, long customerSeq, long backstage, ReadMarks read, Last last,
            Instant closesAt) {

        static Row of(Summary summary, boolean online) {
            return new Row(summary.id(), lower(summary.mode()), summary.state().wireName(), summary.since(),
                summary.workstream(), summary.queue(),
                new Customer(summary.customerId(), summary.customer(), true, online),
                summary.agentId() == null ? null : new Colleague(summary.agentId(), summary.agent()),
                summary.seq(), summary.customerSeq(), summary.backstage(),
                new ReadMarks(summary.customerRead(), summary.agentRead()),
                summary.lastAuthor() == null ? null
                    : new Last(summary.lastAuthor().wireName(), summary.lastText(), summary.lastAt()),
                summary.closesAt());
        }
    }

    static ServerFrame.Message message(Message message) {
        return new ServerFrame.Message(message.getConversationId(), message.getSeq(), message.getClientId(),
            From.of(message.author()), message.getText(), message.getAt(), message.getTrigger());
    }

    static List<Line> lines(List<Message> messages) {
        return messages.stream().map(Line::of).toList();
    }

    static ServerFrame.Backstage backstage(BackstageEntry entry) {
        return new ServerFrame.Backstage(entry.getConversationId(), entry.getSeq(), lower(entry.getKind()),
            From.of(entry.by()), entry.getAt(), entry.getClientId(), entry.getText(),
            entry.getFromState() == null ? null : entry.getFromState().wireName(),
            entry.getToState() == null ? null : entry.getToState().wireName(),
            entry.getReason(), entry.getOfferedTo(), entry.getOutcome(), entry.getTrigger());
    }

    static ServerFrame.State state(CustomerView view) {
        return new ServerFrame.State(view.conversation(), view.state().wireName(), Named.of(view.agentName()),
            view.since(), view.previous());
    }

    static ServerFrame.Offered offer(Offer offer, Row row) {
        return new ServerFrame.Offered(row, offer.getUntil(), offer.getReason().wireName());
    }

    static ServerFrame.Returned returned(Return notice, Row row) {
        return new ServerFrame.Returned(row, notice.getParkedSince());
    }

    static ServerFrame.PresenceIs presence(AgentPresence presence) {
        return new ServerFrame.PresenceIs(presence.getPresence().wireName(), presence.getCustomId(),
            presence.getSince(), lower(presence.getChangedBy()));
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
