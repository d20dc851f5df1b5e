package org.perdura.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.support.People.ADMIN;
import static org.perdura.support.People.DEMO;
import static org.perdura.support.People.JOAO;
import static org.perdura.support.People.MARIA;
import static org.perdura.support.People.SOFIA;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.perdura.support.Entrance;
import org.perdura.support.Office;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;

/** Walks the paths of {@code rights.md} as everybody: what it says is what one gets. */
@OnPerdura
@Tag("S-41")
class PathRightsIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final List<String> VERBS = List.of("HEAD", "POST", "PUT", "DELETE", "PATCH");

    private static Map<String, Caller> people;
    private static String login;

    /** Everybody who shares a column: the tables ask for roles, and the tests for several people of one. */
    @BeforeAll
    static void meet(PerduraServer perdura) {
        var office = Office.persistent(perdura, 1);
        login = office.login(0);
        people = new LinkedHashMap<>();
        people.put("a stranger", Caller.stranger(perdura));
        people.put("a customer", Caller.customer(perdura, MARIA));
        people.put("another customer", Caller.customer(perdura, JOAO));
        people.put("an agent", Caller.staff(perdura, login));
        people.put("an agent of another queue", Caller.staff(perdura, Office.persistent(perdura, 1).login(0)));
        people.put("a supervisor", Caller.staff(perdura, SOFIA));
        people.put("an administrator", Caller.staff(perdura, ADMIN));
    }

    static List<Rights.Line> paths() {
        return Rights.below("Paths");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("paths")
    @Tag("B-128")
    @Tag("B-138")
    void everybody_gets_what_the_table_says(Rights.Line line) {
        var expected = new LinkedHashMap<String, String>();
        var answers = new LinkedHashMap<String, String>();
        people.forEach((name, caller) -> {
            expected.put(name, line.cell(role(name)));
            answers.put(name, ask(caller, line.name()));
        });

        assertThat(answers).isEqualTo(expected);
    }

    /** A path may have other verbs that only show it again; to whom it is closed, none of them opens it. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("closed")
    void no_other_verb_opens_what_is_closed(String path) {
        var lines = paths().stream().filter(line -> pathOf(line).equals(path)).toList();

        people.forEach((name, caller) -> {
            if (!name.contains("another") && lines.stream().allMatch(line -> isRefusal(line.cell(role(name))))) {
                VERBS.forEach(verb -> assertThat(answer(caller, verb, address(path), ""))
                    .as("%s by %s", verb, name).matches(PathRightsIT::isRefusal));
            }
        });
    }

    static Stream<String> closed() {
        return paths().stream()
            .filter(line -> line.cells().values().stream().anyMatch(PathRightsIT::isRefusal))
            .map(PathRightsIT::pathOf)
            .distinct();
    }

    @Test
    @Tag("B-144")
    void who_has_logged_out_is_a_stranger_though_the_browser_keeps_the_cookie(PerduraServer perdura) {
        var agent = Caller.staff(perdura, login);

        agent.ask("POST", "/logout", FORM, "");

        assertThat(ask(agent, "POST /api/v1/agent/session")).isEqualTo("401");
        assertThat(ask(agent, "GET /workspace/*")).isEqualTo("login");
    }

    /** Liberty ties a session to whoever it was opened for, unless it is told not to. */
    @Test
    @Tag("B-144")
    void who_is_not_logged_in_any_more_can_log_in_again(PerduraServer perdura) {
        var session = people.get("an administrator").shown().replaceFirst(".*(JSESSIONID=[^;]+).*", "$1");
        var returning = new Caller(perdura, "Cookie", session);

        assertThat(ask(returning, "GET /admin/queues.xhtml")).isEqualTo("login");
        assertThat(ask(returning, "GET /login.xhtml")).isEqualTo("200");
        assertThat(ask(returning, "POST /j_security_check")).isEqualTo("302");
    }

    private static String ask(Caller caller, String line) {
        var verb = line.substring(0, line.indexOf(' '));
        var path = address(line.substring(line.indexOf(' ') + 1));
        return switch (line) {
            case "POST /j_security_check" -> logIn(caller);
            case "POST /logout" -> answer(Caller.stranger(caller.server()), verb, path, "");
            case "POST /api/v1/session" -> json(caller, path, "{\"widget\": \"" + DEMO + "\"}");
            case "POST /demo/token" -> json(caller, path, "{\"customer\": \"" + MARIA + "\"}");
            default -> answer(caller, verb, path, "");
        };
    }

    /** With a login that is right: wrong ones are counted, and lock the address. */
    private static String logIn(Caller caller) {
        return answer(caller, "POST", "/j_security_check", "j_username=" + login + "&j_password=" + login);
    }

    private static String json(Caller caller, String path, String body) {
        return Caller.answer(caller.ask("POST", path, JSON, body));
    }

    private static String answer(Caller caller, String verb, String path, String body) {
        return Caller.answer(caller.ask(verb, path, FORM, body));
    }

    private static String address(String path) {
        if (path.equals("/jakarta.faces.resource/*")) {
            return "/jakarta.faces.resource/core.js.xhtml?ln=primefaces";
        }

        return path.endsWith("/*")
            ? Reachable.fileIn(path.substring(0, path.length() - "/*".length()))
            : path.replaceAll("\\{\\w+}", DEMO);
    }

    private static String pathOf(Rights.Line line) {
        return line.name().substring(line.name().indexOf(' ') + 1);
    }

    private static String role(String person) {
        return Stream.of("stranger", "customer", "agent", "supervisor", "administrator")
            .filter(person::contains)
            .findFirst()
            .orElseThrow();
    }

    private static boolean isRefusal(String answer) {
        return answer.equals("login") || answer.compareTo("400") >= 0;
    }
}
