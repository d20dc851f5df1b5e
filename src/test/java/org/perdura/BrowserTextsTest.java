package org.perdura;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The texts of the widget and the workspace are there in both languages and name the same things. */
class BrowserTextsTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)");

    @ParameterizedTest
    @ValueSource(strings = {"widget", "workspace"})
    void every_text_is_there_in_both_languages(String face) {
        var english = texts(face, "en.json");
        var portuguese = texts(face, "pt-BR.json");

        assertThat(english).isNotEmpty();
        assertThat(portuguese.keySet()).isEqualTo(english.keySet());
        assertThat(english.values()).noneMatch(String::isBlank);
        assertThat(portuguese.values()).noneMatch(String::isBlank);
        assertThat(english.keySet())
            .allSatisfy(key ->
                assertThat(arguments(portuguese.get(key))).as(key).isEqualTo(arguments(english.get(key))));
    }

    private static Map<String, String> texts(String face, String file) {
        var root = new JsonMapper().readTree(Path.of("src/main/webapp", face, "texts", file));
        var texts = new TreeMap<String, String>();
        collect("", root, texts);
        return texts;
    }

    private static void collect(String prefix, JsonNode node, Map<String, String> texts) {
        if (node.isString()) {
            texts.put(prefix, node.asString());
        }

        node.properties().forEach(property -> collect(prefix + "/" + property.getKey(), property.getValue(), texts));
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(found -> found.group(1))
            .collect(TreeSet::new, Set::add, Set::addAll);
    }
}
