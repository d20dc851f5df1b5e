package org.perdura.socket;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

import org.perdura.conversation.Message;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of one frame, each taken for what it must be: nothing is coerced. A missing field and one that is null are
 * the same. Fields that nobody asks for are ignored.
 */
final class Fields {

    static final int MAX_REF_LENGTH = 64;
    static final int UUID_LENGTH = 36;

    private static final int MAX_SHORT_TEXT = 255;
    private static final long LARGEST_EXACT = (1L << 53) - 1;
    private static final Pattern UUID_SHAPE =
        Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final UUID NIL = new UUID(0, 0);
    private static final int MOST_VARIABLES = 50;
    private static final int LONGEST_VARIABLE = 200;
    private static final Pattern VARIABLE = Pattern.compile("\\w{1,100}");

    /** Nothing that nobody sees, or that turns the direction of the words around it; joiners belong to scripts. */
    private static final Pattern READABLE = Pattern.compile("[\\u200C\\u200D[^\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]]*");

    private final ObjectNode frame;

    Fields(ObjectNode frame) {
        this.frame = frame;
    }

    Optional<String> ref() {
        return string("ref", MAX_REF_LENGTH);
    }

    Optional<String> string(String name) {
        return string(name, MAX_SHORT_TEXT);
    }

    Optional<String> string(String name, int maxLength) {
        return find(name).map(value -> {
            if (!value.isString() || value.stringValue().length() > maxLength || !isStorable(value.stringValue())) {
                throw BadFrameException.badValue(name);
            }

            return value.stringValue();
        });
    }

    String requiredString(String name) {
        return string(name).orElseThrow(() -> BadFrameException.badValue(name));
    }

    UUID uuid(String name) {
        return optionalUuid(name).orElseThrow(() -> BadFrameException.badValue(name));
    }

    Optional<UUID> optionalUuid(String name) {
        return find(name).map(value -> uuid(name, value.isString() ? value.stringValue() : ""));
    }

    private static UUID uuid(String name, String text) {
        if (!UUID_SHAPE.matcher(text).matches() || UUID.fromString(text).equals(NIL)) {
            throw BadFrameException.badValue(name);
        }

        return UUID.fromString(text);
    }

    /** What somebody says: 1 to 4,000 code points, something visible among them, kept exactly as typed. */
    String text() {
        return optionalText("text").orElseThrow(() -> BadFrameException.badValue("text"));
    }

    /** The same under another name, where somebody need not say anything. */
    Optional<String> optionalText(String name) {
        return find(name).map(value -> text(name, value));
    }

    private static String text(String name, JsonNode value) {
        if (!value.isString() || !isStorable(value.stringValue())) {
            throw BadFrameException.badValue(name);
        }

        var text = value.stringValue();

        if (text.codePointCount(0, text.length()) > Message.MAX_LENGTH) {
            throw new BadFrameException("too-long", name);
        }

        if (text.codePoints().noneMatch(Fields::isVisible)) {
            throw new BadFrameException("empty", name);
        }

        return text;
    }

    /** No database keeps U+0000 or half of a surrogate pair. */
    private static boolean isStorable(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.CONTROL,
                Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> false;
            default -> !isBlankLetter(point);
        };
    }

    /** The Hangul fillers and the blank braille pattern are letters and symbols by category, and nothing to the eye. */
    private static boolean isBlankLetter(int point) {
        return point == 0x3164 || point == 0x115F || point == 0x1160 || point == 0xFFA0 || point == 0x2800;
    }

    long seq(String name) {
        return optionalSeq(name).orElseThrow(() -> BadFrameException.badValue(name));
    }

    Optional<Long> optionalSeq(String name) {
        return find(name).map(value -> whole(name, value, 0, LARGEST_EXACT));
    }

    Optional<Integer> optionalInt(String name, int min, int max) {
        return find(name).map(value -> (int) whole(name, value, min, max));
    }

    private static long whole(String name, JsonNode value, long min, long max) {
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < min
                || value.longValue() > max) {
            throw BadFrameException.badValue(name);
        }

        return value.longValue();
    }

    /** A nested object. */
    Optional<Fields> object(String name) {
        return find(name).map(value -> {
            if (!(value instanceof ObjectNode object)) {
                throw BadFrameException.badValue(name);
            }

            return new Fields(object);
        });
    }

    /**
     * What a page tells about a visit: names of letters, digits and underscores, values that are texts, numbers or
     * truths. What is anything else, or too much, is left out: a mistake of the page's keeps nobody from writing.
     */
    Map<String, String> variables(String name) {
        var variables = new TreeMap<String, String>();
        object(name).ifPresent(object -> object.frame.properties().stream()
            .filter(entry -> isVariable(entry.getKey(), entry.getValue()))
            .limit(MOST_VARIABLES)
            .forEach(entry -> variables.put(entry.getKey(), entry.getValue().asString())));
        return variables;
    }

    private static boolean isVariable(String name, JsonNode value) {
        return VARIABLE.matcher(name).matches() && value.isValueNode() && !value.isNull()
            && value.asString().length() <= LONGEST_VARIABLE && READABLE.matcher(value.asString()).matches();
    }

    /** An object of ids to pairs of numbers. */
    Map<UUID, long[]> positions(String name, int most) {
        var positions = new HashMap<UUID, long[]>();
        object(name).ifPresent(object -> object.frame.properties()
            .forEach(entry -> positions.put(uuid(name, entry.getKey()), pair(name, entry.getValue()))));

        if (positions.size() > most) {
            throw BadFrameException.badValue(name);
        }

        return positions;
    }

    private static long[] pair(String name, JsonNode value) {
        if (!value.isArray() || value.size() != 2) {
            throw BadFrameException.badValue(name);
        }

        return new long[] {whole(name, value.get(0), 0, LARGEST_EXACT), whole(name, value.get(1), 0, LARGEST_EXACT)};
    }

    private Optional<JsonNode> find(String name) {
        return Optional.ofNullable(frame.get(name)).filter(value -> !value.isNull());
    }
}
