package org.perdura;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The shipped server configuration opens no door that nobody asked for. */
@Tag("T-12")
@Tag("S-36")
@Tag("B-396")
class ServerConfigTest {

    private static final List<String> NEEDLESS_DOORS =
        List.of("adminCenter", "restConnector", "apiDiscovery", "openapi", "rtcomm", "collective", "localConnector");

    private static Document server;

    @BeforeAll
    static void read() throws Exception {
        server = DocumentBuilderFactory.newInstance().newDocumentBuilder()
            .parse(Path.of("liberty/server.xml").toFile());
    }

    @Test
    void no_feature_manages_the_server_from_afar() {
        assertThat(elements("feature").map(Element::getTextContent))
            .isNotEmpty()
            .noneMatch(feature ->
                NEEDLESS_DOORS.stream().anyMatch(door -> feature.toLowerCase().contains(door.toLowerCase())));
    }

    @Test
    void the_server_does_not_say_what_it_is() {
        assertThat(element("httpOptions").getAttribute("removeServerHeader")).isEqualTo("true");
        assertThat(element("webContainer").getAttribute("disableXPoweredBy")).isEqualTo("true");
        assertThat(element("httpDispatcher").getAttribute("enableWelcomePage")).isEqualTo("false");
        assertThat(elements("remove").map(Element::getTextContent)).contains("$WSEP");
    }

    @Test
    void nobody_is_believed_who_names_another_host_or_scheme() {
        assertThat(element("httpDispatcher").getAttribute("trustedHeaderOrigin")).isEqualTo("none");
        assertThat(element("httpDispatcher").getAttribute("trustedSensitiveHeaderOrigin")).isEqualTo("none");
        assertThat(element("remoteIp").getAttribute("proxies")).isEqualTo("${perdura.proxies}");
        assertThat(defaultOf("perdura.proxies")).isEqualTo("none");
        assertThat(element("webContainer").getAttribute("redirectToRelativeUrl")).isEqualTo("true");
    }

    @Test
    void what_liberty_answers_itself_is_fenced_and_bounded() {
        var options = element("httpOptions");

        assertThat(elements("setIfMissing").map(header -> header.getTextContent().split(":")[0]))
            .contains("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy");
        assertThat(Integer.parseInt(options.getAttribute("MessageSizeLimit"))).isLessThanOrEqualTo(1024 * 1024);
        assertThat(Integer.parseInt(options.getAttribute("limitNumHeaders"))).isLessThanOrEqualTo(200);
        assertThat(options.getAttribute("readTimeout")).isEqualTo("10s");
        assertThat(element("webContainer").getAttribute("directoryBrowsingEnabled")).isEqualTo("false");
        assertThat(element("httpSession").getAttribute("allowOverflow")).isEqualTo("false");
    }

    @Test
    void no_log_quotes_what_the_database_quotes() {
        assertThat(element("logging").getAttribute("traceSpecification"))
            .contains("org.hibernate.orm.jdbc.error=off", "org.hibernate.orm.jdbc.warn=off",
                "org.hibernate.orm.jdbc.batch=off");
    }

    @Test
    void a_session_lives_in_a_cookie_that_scripts_do_not_see() {
        var session = element("httpSession");
        var login = element("webAppSecurity");

        assertThat(session.getAttribute("cookieHttpOnly")).isEqualTo("true");
        assertThat(session.getAttribute("cookieSecure")).isEqualTo("${perdura.secure}");
        assertThat(session.getAttribute("cookieSameSite")).isIn("Lax", "Strict");
        assertThat(session.getAttribute("urlRewritingEnabled")).isEqualTo("false");
        assertThat(login.getAttribute("httpOnlyCookies")).isEqualTo("true");
        assertThat(login.getAttribute("ssoRequiresSSL")).isEqualTo("${perdura.secure}");
    }

    @Test
    void what_protects_is_on_unless_somebody_turns_it_off() {
        assertThat(defaultOf("perdura.secure")).isEqualTo("true");
        assertThat(defaultOf("perdura.http.host")).isEqualTo("localhost");
        assertThat(defaultOf("perdura.demo")).isIn("", "false");
    }

    @Test
    @Tag("B-398")
    @Tag("S-37")
    void no_secret_has_a_default() {
        assertThat(elements("variable")
            .filter(variable -> variable.getAttribute("name").matches(".*(password|secret|key)$"))
            .map(variable -> variable.getAttribute("defaultValue") + variable.getAttribute("value")))
            .allMatch(String::isEmpty);
        assertThat(elements("*").flatMap(ServerConfigTest::passwords)).allMatch(password -> password.startsWith("${"));
    }

    private static Stream<String> passwords(Element element) {
        return Stream.of("password", "keyPassword", "keysPassword").map(element::getAttribute)
            .filter(value -> !value.isEmpty());
    }

    private static String defaultOf(String variable) {
        return elements("variable")
            .filter(element -> element.getAttribute("name").equals(variable))
            .map(element -> element.getAttribute("defaultValue"))
            .findFirst()
            .orElse("");
    }

    private static Element element(String name) {
        return elements(name).findFirst().orElseThrow(() -> new AssertionError("There is no <" + name + ">"));
    }

    private static Stream<Element> elements(String name) {
        var nodes = server.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
    }
}
