package org.perdura.platform;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one way in which JSON comes in and goes out, for sockets and REST alike. Coming in it is strict: one object,
 * nothing behind it, no name twice, bounded in depth, length and number of parts.
 */
public final class Json {

    private static final int MAX_LENGTH = 64 * 1024;
    private static final int MAX_NAME_LENGTH = 256;
    private static final int MAX_NUMBER_LENGTH = 32;
    private static final int MAX_DEPTH = 8;
    private static final int MAX_TOKENS = 2_000;

    private static final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxTokenCount(MAX_TOKENS)
                .maxStringLength(MAX_LENGTH)
                .maxNameLength(MAX_NAME_LENGTH)
                .maxNumberLength(MAX_NUMBER_LENGTH)
                .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build())
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
        .addModule(new SimpleModule().addSerializer(Instant.class, new InstantWriter()))
        .build();

    private Json() {
    }

    /** Instants as the protocol has them: ISO-8601 in UTC, always with milliseconds. */
    private static class InstantWriter extends ValueSerializer<Instant> {

        private static final int MILLISECONDS = 3;
        private static final DateTimeFormatter format =
            new DateTimeFormatterBuilder().appendInstant(MILLISECONDS).toFormatter(Locale.ROOT);

        @Override
        public void serialize(Instant instant, JsonGenerator json, SerializationContext context) {
            json.writeString(format.format(instant));
        }
    }

    /** What came in was not one well-formed object. */
    public static class MalformedException extends RuntimeException {

        MalformedException(String message) {
            super(message);
        }
    }

    /**
     * Reads one object.
     *
     * @throws MalformedException when it is anything else
     */
    public static ObjectNode read(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new MalformedException("too long");
        }

        return parse(text) instanceof ObjectNode object ? object : notAnObject();
    }

    private static JsonNode parse(String text) {
        try {
            return mapper.readTree(text);
        } catch (JacksonException malformed) {
            // The parser's own message quotes what it read; that is the customer's word and goes nowhere.
            throw new MalformedException(malformed.getClass().getSimpleName());
        }
    }

    private static ObjectNode notAnObject() {
        throw new MalformedException("not an object");
    }

    public static String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    public static ObjectNode object() {
        return mapper.createObjectNode();
    }
}
