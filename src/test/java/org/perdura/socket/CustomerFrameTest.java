package org.perdura.socket;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every frame of a customer, as the protocol writes it, and every way in which it can be wrong. */
class CustomerFrameTest {

    private static final String ID = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final UUID UUID_OF_IT = UUID.fromString(ID);

    @Test
    void hello_may_say_nothing_at_all() {
        assertThat(read("{'type':'hello'}")).isEqualTo(new CustomerFrame.Hello(null, null, null, null, 0, Map.of()));
    }

    @Test
    void hello_says_how_somebody_reads_and_what_they_hold() {
        assertThat(read("""
                {'type':'hello','ref':'r1','locale':'pt-BR','zone':'America/Sao_Paulo',
                 'after':{'conversation':'%s','seq':7},'context':{'page':{'title':'Invoices'},'Order':'HP-1','Count':2,'Vip':true,'a b':'x','None':null}}""".formatted(ID)))
            .isEqualTo(new CustomerFrame.Hello("r1", "pt-BR", "America/Sao_Paulo", UUID_OF_IT, 7,
                Map.of("Order", "HP-1", "Count", "2", "Vip", "true")));
    }

    /** A mistake of the page's keeps nobody from writing. */
    @Test
    @Tag("AM-03")
    void too_much_of_a_context_is_left_out() {
        var many = IntStream.range(0, 60).mapToObj(i -> "'v%d':'x'".formatted(i)).collect(joining(","));
        var hello = (CustomerFrame.Hello) read("{'type':'hello','context':{'Long':'%s',%s}}".formatted("x".repeat(201),
            many));

        assertThat(hello.context()).hasSize(50).doesNotContainKey("Long");
        assertThat(((CustomerFrame.Hello) read("{'type':'hello','context':{'Bell':'\\u0007','Turned':'\\u202E'}}"))
            .context()).isEmpty();
    }

    @Test
    void every_other_frame_is_read() {
        assertThat(read("{'type':'renew','ticket':'abc'}")).isEqualTo(new CustomerFrame.Renew(null, "abc"));
        assertThat(read("{'type':'post','ref':'p','id':'%s','text':' Hi\\n'}".formatted(ID)))
            .isEqualTo(new CustomerFrame.Post("p", UUID_OF_IT, " Hi\n"));
        assertThat(read("{'type':'read','seq':3}")).isEqualTo(new CustomerFrame.Read(null, 3));
        assertThat(read("{'type':'typing'}")).isEqualTo(new CustomerFrame.Typing(null));
        assertThat(read("{'type':'end','ref':''}")).isEqualTo(new CustomerFrame.End(""));
        assertThat(read("{'type':'ping','ref':'x'}")).isEqualTo(new CustomerFrame.Ping("x"));
    }

    @Test
    void history_is_asked_for_from_the_end_or_in_one_direction() {
        assertThat(read("{'type':'history'}")).isEqualTo(history(null, null, null, 50));
        assertThat(read("{'type':'history','before':9,'limit':100}")).isEqualTo(history(null, 9L, null, 100));
        assertThat(read("{'type':'history','after':0,'limit':1,'conversation':'%s'}".formatted(ID)))
            .isEqualTo(history(UUID_OF_IT, null, 0L, 1));
    }

    private static CustomerFrame.History history(UUID conversation, Long before, Long after, int limit) {
        return new CustomerFrame.History(null, conversation, new HistoryRange(before, after, limit));
    }

    @Test
    void only_a_message_is_a_message_and_only_a_hello_is_a_greeting() {
        var post = read("{'type':'post','id':'%s','text':'Hi'}".formatted(ID));
        var hello = read("{'type':'hello'}");

        assertThat(post.isPost()).isTrue();
        assertThat(post.idText()).isEqualTo(ID);
        assertThat(hello.isGreeting()).isTrue();
        assertThat(hello.isPost() || post.isGreeting()).isFalse();
        assertThat(read("{'type':'ping'}").isGreeting()).isFalse();
    }

    @Test
    @Tag("B-064")
    void an_id_in_capitals_is_the_same_id() {
        assertThat(read("{'type':'post','id':'%s','text':'Hi'}".formatted(ID.toUpperCase())).idText()).isEqualTo(ID);
    }

    @Test
    @Tag("B-050")
    @Tag("B-051")
    @Tag("B-135")
    void fields_that_nobody_asks_for_are_ignored() {
        assertThat(read("""
                {'type':'post','id':'%s','text':'Hi','seq':99,'at':'1970-01-01','from':{'kind':'system'},
                 'state':'closed','__proto__':{'role':'agent'},'constructor':1,
                 'conversation':'%s'}""".formatted(ID, ID)))
            .isEqualTo(new CustomerFrame.Post(null, UUID_OF_IT, "Hi"));
    }

    @Test
    void what_is_null_is_not_there() {
        assertThat(read("{'type':'history','before':null,'after':4,'limit':null,'ref':null}"))
            .isEqualTo(history(null, null, 4L, 50));
    }

    @ParameterizedTest
    @Tag("B-040")
    @Tag("B-041")
    @Tag("B-042")
    @Tag("B-048")
    @ValueSource(strings = {"", " ", "null", "1", "[]", "{", "{} x", "{'type':'ping'}{'type':'ping'}", "{}",
        "{'type':null}", "{'type':5}", "{'type':['ping']}", "{'type':'ping','type':'ping'}", "{'type':'ping','a':NaN}",
        "{'type':'ping','a':{'b':{'c':{'d':{'e':{'f':{'g':{'h':{}}}}}}}}}}"})
    void what_is_no_strict_object_with_a_type_is_no_frame(String text) {
        var bad = refused(text);

        assertThat(bad.code()).isEqualTo("bad-frame");
        assertThat(bad.isMalformed()).isTrue();
    }

    @Test
    @Tag("B-052")
    void a_frame_of_a_thousand_fields_is_no_frame() {
        var text = new StringBuilder("{\"type\":\"ping\"");
        for (int i = 0; i < 1_000; i++) {
            text.append(",\"k").append(i).append("\":1");
        }

        assertThat(refused(text.append('}').toString()).code()).isEqualTo("bad-frame");
    }

    @ParameterizedTest
    @Tag("B-048")
    @Tag("B-084")
    @ValueSource(strings = {"", "Post", "post ", "note", "accept", "park", "transfer", "presence", "open"})
    void what_a_customer_cannot_say_is_unknown(String type) {
        var bad = refused("{'type':'%s','ref':'r','id':'%s'}".formatted(type, ID));

        assertThat(bad.code()).isEqualTo("unknown-type");
        assertThat(bad.isMalformed()).isTrue();
        assertThat(bad.ref()).isEqualTo("r");
        assertThat(bad.id()).isEqualTo(ID);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        renew   | {'type':'renew'}                                          | ticket
        renew   | {'type':'renew','ticket':7}                               | ticket
        post    | {'type':'post','text':'Hi'}                               | id
        post    | {'type':'post','id':'7','text':'Hi'}                      | id
        post    | {'type':'post','id':'ID'}                                 | text
        post    | {'type':'post','id':'ID','text':null}                     | text
        read    | {'type':'read'}                                           | seq
        history | {'type':'history','before':1,'after':1}                   | after
        history | {'type':'history','limit':0}                              | limit
        history | {'type':'history','limit':101}                            | limit
        history | {'type':'history','limit':1000000000}                     | limit
        history | {'type':'history','limit':'5'}                            | limit
        history | {'type':'history','conversation':'mine'}                  | conversation
        hello   | {'type':'hello','locale':5}                               | locale
        hello   | {'type':'hello','locale':'en-x-abcdefgh-abcdefgh-abcdefgh-abcd'} | locale
        hello   | {'type':'hello','zone':'Etc/01234567890123456789012345678901234567890123456789012345678901'} | zone
        hello   | {'type':'hello','after':'ID'}                             | after
        hello   | {'type':'hello','after':{'seq':1}}                        | conversation
        hello   | {'type':'hello','after':{'conversation':'ID'}}            | seq
        hello   | {'type':'hello','context':[1]}                            | context
        """)
    @Tag("B-066")
    void a_wrong_value_is_named(String type, String text, String field) {
        var bad = refused(text.replace("ID", ID));

        assertThat(bad.code()).isEqualTo("bad-value");
        assertThat(bad.field()).isEqualTo(field);
        assertThat(bad.isMalformed()).isFalse();
    }

    @Test
    @Tag("B-071")
    void a_refusal_takes_the_ref_and_the_id_back_with_it() {
        var bad = refused("{'type':'post','ref':'p1','id':'%s','text':''}".formatted(ID));

        assertThat(bad.code()).isEqualTo("empty");
        assertThat(bad.ref()).isEqualTo("p1");
        assertThat(bad.id()).isEqualTo(ID);
    }

    @Test
    void what_is_too_long_to_be_a_ref_or_an_id_does_not_come_back() {
        var bad = refused("{'type':'ping','ref':'%s','id':'%s'}".formatted("r".repeat(65), "i".repeat(37)));

        assertThat(bad.code()).isEqualTo("bad-value");
        assertThat(bad.field()).isEqualTo("ref");
        assertThat(bad.ref()).isNull();
        assertThat(bad.id()).isNull();
        assertThat(read("{'type':'ping','ref':'%s'}".formatted("r".repeat(64))).ref()).hasSize(64);
    }

    private static CustomerFrame read(String text) {
        return FrameReader.CUSTOMERS.read(text.replace('\'', '"'));
    }

    private static BadFrameException refused(String text) {
        return catchThrowableOfType(BadFrameException.class, () -> read(text));
    }
}
