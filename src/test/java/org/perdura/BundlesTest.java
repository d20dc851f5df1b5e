package org.perdura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people read is there in both languages, and can be put together. */
class BundlesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/org/perdura");
    private static final Pattern VALIDATION_KEY =
        Pattern.compile("(?:message = |message\\(\\) default )\"\\{([\\w.]+)}\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!['{}])(?<![{}]')");

    private static final Map<String, String> english = read("messages.properties");
    private static final Map<String, String> portuguese = read("messages_pt_BR.properties");
    private static final Set<String> validationKeys = validationKeys();

    static Stream<String> keys() {
        return english.keySet().stream();
    }

    /** Those that go through {@link MessageFormat}; Bean Validation fills in its own by name. */
    static Stream<String> formattedKeys() {
        return keys().filter(key -> !validationKeys.contains(key));
    }

    @Test
    void every_text_is_there_in_both_languages() {
        assertThat(portuguese.keySet()).isEqualTo(english.keySet());
        assertThat(english.values()).noneMatch(String::isBlank);
        assertThat(portuguese.values()).noneMatch(String::isBlank);
    }

    @Test
    void every_refusal_of_a_form_has_its_words() {
        assertThat(validationKeys).isNotEmpty();
        assertThat(english.keySet()).containsAll(validationKeys);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void both_languages_name_the_same_things(String key) {
        assertThat(arguments(portuguese.get(key))).isEqualTo(arguments(english.get(key)));
    }

    @ParameterizedTest
    @MethodSource("formattedKeys")
    void every_text_can_be_put_together(String key) {
        for (var text : new String[] {english.get(key), portuguese.get(key)}) {
            assertThatCode(() -> new MessageFormat(text)).doesNotThrowAnyException();
            assertThat(LONE_APOSTROPHE.matcher(text).find())
                .as("MessageFormat would swallow the apostrophe of: %s", text).isFalse();
        }
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(found -> found.group(1))
            .collect(TreeSet::new, Set::add, Set::addAll);
    }

    private static Set<String> validationKeys() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                .flatMap(file -> VALIDATION_KEY.matcher(content(file)).results())
                .map((MatchResult found) -> found.group(1))
                .collect(TreeSet::new, Set::add, Set::addAll);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(String bundle) {
        try (var reader = Files.newBufferedReader(BUNDLES.resolve(bundle))) {
            var properties = new Properties();
            properties.load(reader);

            var texts = new TreeMap<String, String>();
            properties.forEach((key, text) -> texts.put((String) key, (String) text));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
