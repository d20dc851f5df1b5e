package org.perdura.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F-44")
class SettingRulesTest {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(perdura\\.[\\w.-]+)}");
    private static final Pattern DOCUMENTED = Pattern.compile("^\\| `(perdura\\.[\\w.-]+)`", Pattern.MULTILINE);

    private final Map<String, String> settings = new HashMap<>(Map.of(
        "perdura.demo", "false", "perdura.secure", "true", "perdura.token.lifetime", "PT24H", "perdura.limit.sessions",
        "600", "perdura.db.kind", "h2", "perdura.db.url", "jdbc:h2:file:/x"));

    @Test
    void what_is_shipped_is_in_order() {
        assertThat(new SettingRules(settings).broken()).isEmpty();
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "perdura.secure, false, only together with perdura.demo=true", "perdura.secure, ture, neither true nor false",
        "perdura.demo, yes, neither true nor false", "perdura.limit.sessions, 0, no whole number",
        "perdura.limit.sessions, many, no whole number", "perdura.limit.sessions, 1.5, no whole number",
        "perdura.token.lifetime, 24, no duration", "perdura.token.lifetime, -PT1H, no duration", "perdura.db.kind, mysql, it is h2 or postgresql", "perdura.db.kind, postgresql, does not begin with jdbc:postgresql:",
        "perdura.origin, chat.example.com, is no origin", "perdura.origin, https://chat.example.com/, is no origin",
        "perdura.origin, https://Chat.example.com, is no origin",
        "perdura.origin, http://chat.example.com, is not https"})
    void what_cannot_be_is_said_in_one_sentence(String name, String value, String sentence) {
        settings.put(name, value);

        assertThat(new SettingRules(settings).broken()).singleElement().asString()
            .startsWith(name.startsWith("perdura.db") ? "perdura.db." : name)
            .contains(sentence).endsWith(".");
    }

    @Test
    void a_demo_may_do_without_tls() {
        settings.putAll(Map.of("perdura.demo", "true", "perdura.secure", "false", "perdura.origin",
            "http://localhost:9080"));

        assertThat(new SettingRules(settings).broken()).isEmpty();
    }

    @Test
    void what_may_be_a_secret_is_not_repeated() {
        settings.put("perdura.db.url", "jdbc:mysql://host/?password=secret");

        assertThat(new SettingRules(settings).broken()).singleElement().asString().doesNotContain("secret");
    }

    @Test
    void what_is_misspelt_is_found_in_either_spelling() {
        var known = List.of("perdura.limit.sockets-per-customer", "perdura.demo");

        assertThat(SettingRules.unknown(List.of("PERDURA_LIMIT_SOCKETS_PER_CUSTOMER", "perdura.demo", "java.home",
            "PATH"), known)).isEmpty();
        assertThat(SettingRules.unknown(List.of("perdura.limit.session", "PERDURA_DMEO", "perdura.demo"), known))
            .containsExactly("PERDURA_DMEO", "perdura.limit.session");
    }

    @Test
    void every_variable_of_the_server_is_known() throws IOException {
        assertThat(Settings.known()).containsAll(found(VARIABLE, "liberty/server.xml"));
    }

    @Test
    void what_the_manual_names_is_what_there_is() throws IOException {
        var unmentioned = Set.of("perdura.demo.key-file", "perdura.ltpa.password");

        assertThat(Stream.concat(found(DOCUMENTED, "liberty/README.md").stream(), unmentioned.stream()))
            .containsExactlyInAnyOrderElementsOf(Settings.known());
    }

    private static Set<String> found(Pattern pattern, String file) throws IOException {
        return pattern.matcher(Files.readString(Path.of(file))).results().map(found -> found.group(1))
            .collect(Collectors.toSet());
    }
}
