package org.perdura.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.perdura.platform.Texts;

import tools.jackson.databind.JsonNode;

/**
 * Says a decision of the trace as people read it: what was decided, by the text {@code trace.<code>.<why>}, and under
 * it whom that left out. A decision that has no {@code why} has the text {@code trace.<code>}.
 */
public final class TraceTexts {

    /** What the texts may name, in the order of their arguments. */
    private static final List<String> ARGUMENTS =
        List.of("agent", "queue", "by", "rule", "skills", "priority", "used", "total", "eligible", "to");

    private TraceTexts() {
    }

    /** One sentence, and one more for each reason for which agents were left out. */
    public static List<String> of(TraceEntry entry, Texts texts) {
        var details = entry.getDetails();
        var lines = new ArrayList<String>();
        lines.add(texts.get(key(entry, details), arguments(details)));
        lines.addAll(profiles(details, texts));
        lines.addAll(leftOut(details, texts));
        return lines;
    }

    /** Which capacity profiles it was given, or how many conversations of each somebody had who was asked. */
    private static List<String> profiles(JsonNode details, Texts texts) {
        var given = details.path("profiles").asString("");
        var lines = new ArrayList<String>();
        if (!given.isEmpty()) {
            lines.add(texts.get("trace.profiles", given));
        }

        details.path("rooms").forEach(room -> lines.add(texts.get("trace.room", room.path("profile").asString(),
            room.path("used").asLong(), room.path("limit").asLong())));
        return lines;
    }

    /** Who could not be asked, by the reason why not; those whom the customer prefers apart from the others. */
    public static List<String> leftOut(JsonNode details, Texts texts) {
        return Stream.concat(
            leftOut(details.path("preferredLeftOut"), "trace.preferred-left-out.", texts),
            leftOut(details.path("leftOut"), "trace.left-out.", texts))
            .toList();
    }

    private static Stream<String> leftOut(JsonNode reasons, String prefix, Texts texts) {
        return reasons.properties().stream()
            .map(left -> texts.get(prefix + left.getKey(), left.getValue().path("count").asInt(),
                names(left.getValue())));
    }

    private static String key(TraceEntry entry, JsonNode details) {
        return Stream.of("trace", entry.getCode().wireName(), details.path("why").asString(""))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("."));
    }

    private static Object[] arguments(JsonNode details) {
        return ARGUMENTS.stream()
            .map(details::path)
            .map(value -> value.isNumber() ? (Object) value.asLong() : value.asString(""))
            .toArray();
    }

    /** Some of those who were left out; the others are counted. */
    private static String names(JsonNode left) {
        var names = StreamSupport.stream(left.path("names").spliterator(), false).map(JsonNode::asString).toList();
        return String.join(", ", names) + (left.path("count").asInt() > names.size() ? " …" : "");
    }
}
