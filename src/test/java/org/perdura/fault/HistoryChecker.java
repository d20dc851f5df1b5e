package org.perdura.fault;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Holds what the participants wrote down against what is stored, and names every broken invariant. What was
 * unavailable, or never answered, may be stored or not; everything else is one or the other.
 */
final class HistoryChecker {

    private static final int MOST_NAMED = 20;

    private static final Map<String, Set<String>> LEGAL = Map.of(
        "OPEN", Set.of("OFFERED", "ACTIVE", "CLOSED"),
        "OFFERED", Set.of("OPEN", "OFFERED", "ACTIVE", "CLOSED"),
        "ACTIVE", Set.of("OPEN", "OFFERED", "WAITING", "WRAP_UP", "CLOSED"),
        "WAITING", Set.of("OPEN", "OFFERED", "ACTIVE", "CLOSED"),
        "WRAP_UP", Set.of("CLOSED"),
        "CLOSED", Set.of());

    private final Stored stored;
    private final List<Diary> diaries;
    private final Map<String, Stored.Message> byId = new HashMap<>();
    private final Map<Place, Stored.Message> byPlace = new HashMap<>();

    private record Place(String conversation, long seq) {
    }

    HistoryChecker(Stored stored, List<Diary> diaries) {
        this.stored = stored;
        this.diaries = diaries;
        sent().forEach(message -> byId.put(message.id(), message));
        stored.messages().forEach(message -> byPlace.put(new Place(message.conversation(), message.seq()), message));
    }

    void assertEverythingHolds() {
        assertThat(violations().limit(MOST_NAMED)).isEmpty();
    }

    Stream<String> violations() {
        return Stream.of(lost(), doubled(), invented(), broken(), misread(), reordered(), disagreeing(), illegal(),
                unread(), overheard())
            .flatMap(Function.identity());
    }

    /** I-01: what was acknowledged is stored, there. */
    Stream<String> lost() {
        return receipts().filter(receipt -> {
            var message = byId.get(receipt.id().toString());
            return message == null || !isAt(message, receipt.conversation(), receipt.seq());
        }).map(receipt -> "I-01 acknowledged and not stored there: " + receipt);
    }

    private static boolean isAt(Stored.Message message, String conversation, long seq) {
        return message.conversation().equals(conversation) && message.seq() == seq;
    }

    /** I-02: a message is there once, in the store and in every view. */
    Stream<String> doubled() {
        var inViews = diaries.stream()
            .flatMap(diary -> repeated(diary.shown().stream().filter(Diary.Shown::isPersons).map(Diary.Shown::id))
            .map(id -> "I-02 shown twice to " + diary.owner() + ": " + id));
        return Stream.concat(inViews, repeated(sent().map(Stored.Message::id))
            .map(id -> "I-02 stored twice: " + id));
    }

    /** What people said; what is said by itself was sent by nobody. */
    private Stream<Stored.Message> sent() {
        return stored.messages().stream().filter(Stored.Message::isPersons);
    }

    private static Stream<String> repeated(Stream<String> ids) {
        var seen = new HashSet<String>();
        return ids.filter(id -> !seen.add(id));
    }

    /** I-03: what is stored was sent, as it is, and was not refused for good. */
    Stream<String> invented() {
        var attempts = diaries.stream().flatMap(diary -> diary.attempts().stream())
            .collect(toMap(attempt -> attempt.id().toString(), Diary.Attempt::text));
        var refused = diaries.stream().flatMap(diary -> diary.refused().stream()).map(Object::toString)
            .collect(toSet());
        return sent()
            .filter(message -> !message.text().equals(attempts.get(message.id())) || refused.contains(message.id()))
            .map(message -> "I-03 stored and never sent like that, or refused: " + message);
    }

    /** I-04: both logs of each conversation are numbered 1, 2, 3 … */
    Stream<String> broken() {
        return Stream.concat(
            gaps("thread", stored.messages().stream().map(message -> new Place(message.conversation(), message.seq()))),
            gaps("backstage",
                stored.transitions().stream().map(entry -> new Place(entry.conversation(), entry.seq()))));
    }

    private static Stream<String> gaps(String log, Stream<Place> places) {
        var newest = new HashMap<String, Long>();
        var broken = new ArrayList<String>();
        places.forEach(place -> {
            var expected = newest.getOrDefault(place.conversation(), 0L) + 1;
            if (place.seq() != expected) {
                broken.add("I-04 hole or repetition in the " + log + " at " + place + ", expected " + expected);
            }
            newest.put(place.conversation(), place.seq());
        });
        return broken.stream();
    }

    /** I-04: what was stored before still stands as it did. */
    Stream<String> changedSince(Stored before) {
        return before.messages().stream()
            .filter(message -> !message.equals(byPlace.get(new Place(message.conversation(), message.seq()))))
            .map(message -> "I-04 is not what it was: " + message);
    }

    /** I-05: everybody was shown one message after the other, as it is stored, and in the end all of them. */
    Stream<String> misread() {
        return diaries.stream().flatMap(this::misreadBy);
    }

    private Stream<String> misreadBy(Diary diary) {
        var newest = new HashMap<String, Long>();
        var wrong = new ArrayList<String>();
        for (var shown : diary.shown()) {
            var before = newest.put(shown.conversation(), shown.seq());
            var message = byPlace.get(new Place(shown.conversation(), shown.seq()));
            if (before != null && shown.seq() != before + 1) {
                wrong.add("I-05 shown to " + diary.owner() + " after " + before + ": " + shown);
            }
            if (message == null || !message.id().equals(shown.id()) || !message.text().equals(shown.text())) {
                wrong.add("I-05 shown to " + diary.owner() + " and stored as " + message + ": " + shown);
            }
        }

        stored.heads().stream()
            .filter(head -> diary.followed().contains(head.conversation()))
            .filter(head -> newest.getOrDefault(head.conversation(), 0L) != head.seq())
            .map(head -> "I-05 " + diary.owner() + " ends at " + newest.get(head.conversation()) + " of " + head)
            .forEach(wrong::add);
        return wrong.stream();
    }

    /** I-06: what one sender sent after an answer stands behind what was answered. */
    Stream<String> reordered() {
        return diaries.stream().flatMap(diary -> {
            var newest = new HashMap<String, Long>();
            return diary.receipts().stream()
                .filter(receipt ->
                    Objects.requireNonNullElse(newest.put(receipt.conversation(), receipt.seq()), 0L) >= receipt.seq())
                .map(receipt -> "I-06 stored before an earlier one of " + diary.owner() + ": " + receipt);
        });
    }

    /** I-07: all devices of one owner end with the same state, whether they lived through it or came afterwards. */
    Stream<String> disagreeing() {
        return diaries.stream().filter(diary -> diary.state() != null).collect(groupingBy(Diary::owner)).entrySet()
            .stream()
            .filter(devices -> devices.getValue().stream().map(Diary::state).distinct().count() > 1)
            .map(devices -> "I-07 the devices of " + devices.getKey() + " see different states: "
                + devices.getValue().stream().map(Diary::state).toList());
    }

    /** I-08: each state follows legally from the one before, and the last is the one that holds. */
    Stream<String> illegal() {
        var states = new HashMap<String, String>();
        var steps = new ArrayList<String>();
        stored.transitions().stream().filter(step -> step.to() != null).forEach(step -> {
            var before = states.put(step.conversation(), step.to());
            var legal = before == null ? "OPEN".equals(step.to()) : LEGAL.get(before).contains(step.to());
            if (!Objects.equals(before, step.from()) || !legal) {
                steps.add("I-08 does not follow from " + before + ": " + step);
            }
        });
        return Stream.concat(steps.stream(), stored.heads().stream()
            .filter(head -> !head.state().equals(states.get(head.conversation())))
            .map(head -> "I-08 ends after " + states.get(head.conversation()) + ": " + head));
    }

    /** I-09: read marks only go forward, and none is forgotten. */
    Stream<String> unread() {
        var backwards = diaries.stream().flatMap(diary -> {
            var newest = new HashMap<String, Long>();
            return diary.marks().stream()
                .filter(mark -> Objects.requireNonNullElse(newest.put(mark.conversation() + mark.by(), mark.seq()),
                    0L) > mark.seq())
                .map(mark -> "I-09 told to " + diary.owner() + " after a later one: " + mark);
        });
        return Stream.concat(backwards, diaries.stream().flatMap(diary -> diary.marksMade().stream())
            .filter(mark -> marked(mark) < mark.seq())
            .map(mark -> "I-09 acknowledged and forgotten: " + mark));
    }

    private long marked(Diary.Mark mark) {
        return stored.heads().stream()
            .filter(head -> head.conversation().equals(mark.conversation()))
            .mapToLong(head -> mark.by().equals("customer") ? head.customerRead() : head.agentRead())
            .findFirst()
            .orElse(0);
    }

    /** I-11: nobody was shown what is not theirs to read. */
    Stream<String> overheard() {
        return diaries.stream().flatMap(diary -> diary.shown().stream()
            .filter(shown -> shown.isPersons() && !diary.mayRead(shown.text()))
            .map(shown -> "I-11 shown to " + diary.owner() + ": " + shown));
    }

    private Stream<Diary.Receipt> receipts() {
        return diaries.stream().flatMap(diary -> diary.receipts().stream());
    }
}
