package org.perdura.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.perdura.support.People.ADMIN;
import static org.perdura.support.People.SOFIA;

import java.net.URLEncoder;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;

/** The lists of the administration, asked for by addresses that none of their links has. */
@OnPerdura
class ListAddressesIT {

    private static final List<String> LISTS = List.of("agents", "authentications", "queues", "skills", "widgets",
        "workstreams");

    private static Caller admin;

    @BeforeAll
    static void log_in(PerduraServer perdura) {
        admin = Caller.staff(perdura, ADMIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=nonsense", "sort=name;drop%20table%20agent", "sort=1,(select%201)", "sort=",
        "desc=perhaps",
        "page=0", "page=-1", "page=1e3", "page=2147483648", "page=%D9%A1", "sort=name&sort=members&page=1&page=2"})
    @Tag("B-291")
    void an_order_or_a_page_that_there_is_not_is_the_first(String query) {
        assertThat(LISTS).allSatisfy(list -> assertThat(ask(list, query)).contains("<table>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'", "\"", "%' or '1'='1", ".*", "a\0b", "^", "((((", "%s%n",
        "<script>harmed=1</script>"})
    @Tag("B-290")
    @Tag("B-102")
    void what_is_looked_for_is_meant_literally(String words) {
        assertThat(LISTS).allSatisfy(list -> assertThat(ask(list, "q=" + URLEncoder.encode(words, UTF_8)))
            .doesNotContain("Harbour", "Ana Ribeiro", ">Service<", words.startsWith("<") ? words : "<nothing>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Service", "sERVICE", " service "})
    @Tag("B-290")
    void and_found_whatever_its_case(String words) {
        assertThat(ask("queues", "q=" + URLEncoder.encode(words, UTF_8))).contains(">Service<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=nonsense", "sort=1,(select%201)", "page=-1", "state=closed", "state=%00",
        "queue='%20or%201=1", "agent=null", "waiting=-5", "why=nonsense", "presence=nonsense", "q=%25", "q=%00",
        "q=%3Cscript%3Eharmed%3D1%3C/script%3E", "state=open&state=active&sort=waiting&desc=true&page=2"})
    @Tag("B-290")
    @Tag("B-291")
    @Tag("SV-01")
    void so_it_is_with_the_lists_of_supervisors(String query) {
        var sofia = Caller.staff(admin.server(), SOFIA);
        assertThat(List.of("conversations", "agents")).allSatisfy(list -> {
            var answer = sofia.ask("GET", "/supervisor/" + list + ".xhtml?" + query, "text/plain", "");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("<script>harmed");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=nonsense", "sort=issuer", "sort=1,(select%201)", "page=-1", "q=%25", "q=%00",
        "q=%27%20or%201=1--", "q=%3Cscript%3Eharmed%3D1%3C/script%3E", "q=x&sort=portal&desc=true&page=2"})
    @Tag("B-290")
    @Tag("B-291")
    @Tag("WD-16")
    void and_with_customers(String query) {
        assertThat(ask("customers", query)).contains("<h1>Customers</h1>").doesNotContain("<script>harmed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "01890a5d-ac96-774b-bcce-b302099a8057", "a%00b", "'%20or%201=1", "null"})
    @Tag("B-291")
    void for_a_place_that_there_is_not_nothing_is_said(String place) {
        assertThat(admin.ask("GET", "/admin/messages.xhtml?place=" + place, "text/plain", "").statusCode())
            .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "place=", "language=", "language=tlh", "language=%00", "language=en&language=pt-BR"})
    @Tag("B-291")
    void without_a_place_or_a_language_it_is_everybodys_and_the_readers(String query) {
        assertThat(ask("messages", query)).contains("Agent joined", "{AgentName} joined the conversation.");
    }

    private static String ask(String list, String query) {
        var response = admin.ask("GET", "/admin/" + list + ".xhtml?" + query, "text/plain", "");
        assertThat(response.statusCode()).as("%s %s", list, query).isEqualTo(200);
        return response.body();
    }
}
