package org.perdura.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The conversations that are open in one queue, in the order in which they are offered. Only the live ones are told
 * their places, none too often, and so many at a time that nobody else is held up; the others follow two seconds later.
 */
public final class Lineup {

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration LONG_PAUSE = Duration.ofSeconds(60);
    private static final int MANY = 150;
    private static final int AT_ONCE = 50;

    private final List<Place> places;

    /** Somebody who waits, the place that they were told last – 0 when none –, and what they may still be told. */
    record Place(UUID conversationId, int told, Instant toldAt, boolean wantsPosition, boolean wantsWait,
            boolean unaware) {
    }

    /** That somebody has another place now. */
    record Move(Place place, int position) {
    }

    Lineup(List<Place> places) {
        this.places = places;
    }

    /** Who is to hear now that they have moved. */
    List<Move> moves(Instant now) {
        return IntStream.range(0, places.size())
            .mapToObj(i -> new Move(places.get(i), i + 1))
            .filter(move -> move.place().wantsPosition() && move.position() != move.place().told())
            .filter(move -> mayHear(move.place(), now))
            .limit(AT_ONCE)
            .toList();
    }

    private boolean mayHear(Place place, Instant now) {
        return place.toldAt() == null || !place.toldAt().plus(places.size() > MANY ? LONG_PAUSE : PAUSE).isAfter(now);
    }

    /** Who has not heard yet that it may be closed. */
    List<UUID> unaware() {
        return places.stream().filter(Place::unaware).limit(AT_ONCE).map(Place::conversationId).toList();
    }

    /** Who has not heard yet how long it usually takes. */
    List<UUID> curious() {
        return places.stream().filter(Place::wantsWait).limit(AT_ONCE).map(Place::conversationId).toList();
    }
}
