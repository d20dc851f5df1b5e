package org.perdura.conversation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one instant at which time itself has to look at a conversation again. Silence is counted from the last word of
 * either side, wrap-up from its beginning.
 */
final class Deadlines {

    private Deadlines() {
    }

    /** When the state ends by itself; empty while only people can end it. */
    static Optional<Instant> end(Conversation conversation) {
        var workstream = conversation.getWorkstream();
        var lastWord = conversation.getHead().getLastAt();

        return switch (conversation.getState()) {
            case OPEN -> openEnds(conversation);
            case OFFERED -> Optional.ofNullable(conversation.getDueAt());
            case ACTIVE -> workstream.isPersistent()
                ? Optional.of(latest(lastWord, conversation.getSince()).plus(workstream.getIdlePark()))
                : Optional.empty();
            case WAITING -> Optional.of(lastWord.plus(workstream.getAutoClose()));
            case WRAP_UP -> Optional.of(conversation.getSince().plus(workstream.getWrapUpLimit()));
            case CLOSED -> Optional.empty();
        };
    }

    private static Optional<Instant> openEnds(Conversation conversation) {
        var workstream = conversation.getWorkstream();

        if (!workstream.isPersistent()) {
            return Optional.of(conversation.getSince().plus(workstream.getOpenLimit()));
        }

        return conversation.isAnswered()
            ? Optional.of(conversation.getHead().getLastAt().plus(workstream.getOpenLimit()))
            : Optional.empty();
    }

    /** When to say that silence will close it; empty once that was said, and where there is no time for it. */
    static Optional<Instant> warning(Conversation conversation) {
        var lastWord = conversation.getHead().getLastAt();
        return silenceCloses(conversation) && !conversation.getNotices().knowsOfClosing(lastWord)
            ? closing(conversation)
                .map(end -> end.minus(conversation.getWorkstream().getClosingNotice()))
                .filter(warning -> warning.isAfter(lastWord))
            : Optional.empty();
    }

    /** When silence closes it, be that by a rule. */
    static Optional<Instant> closing(Conversation conversation) {
        return Stream.of(end(conversation), conversation.getRuleTimers().closing(conversation))
            .flatMap(Optional::stream)
            .min(Instant::compareTo);
    }

    private static boolean silenceCloses(Conversation conversation) {
        return conversation.getWorkstream().isPersistent() && switch (conversation.getState()) {
            case OPEN, WAITING -> true;
            default -> false;
        };
    }

    /** When to look again: at the end, or before it where something else was put off until then. */
    static Instant next(Conversation conversation) {
        return Stream.of(end(conversation).orElse(null), warning(conversation).orElse(null),
            conversation.getHeldUntil(),
                conversation.getRetryAt(), conversation.getRuleTimers().next(conversation).orElse(null))
            .filter(Objects::nonNull)
            .min(Instant::compareTo)
            .orElse(null);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
