package org.perdura.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perdura.agent.Presence;

/** Every frame of an agent, as the protocol writes it, and every way in which it can be wrong. */
class AgentFrameTest {

    private static final String ID = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final String CONVERSATION = "01890a5d-ac96-774b-bcce-b302099a8058";
    private static final UUID ID_OF_IT = UUID.fromString(ID);
    private static final UUID WHICH = UUID.fromString(CONVERSATION);

    @Test
    void hello_says_what_is_open_and_how_much_of_it_is_there() {
        var hello = (AgentFrame.Hello)
            read("{'type':'hello','ref':'h','locale':'pt-BR','after':{'CONVERSATION':[3,0]}}");

        assertThat(hello.ref()).isEqualTo("h");
        assertThat(hello.locale()).isEqualTo("pt-BR");
        assertThat(hello.after()).containsOnlyKeys(WHICH);
        assertThat(hello.after().get(WHICH)).containsExactly(3, 0);
        assertThat(hello.isGreeting()).isTrue();
        assertThat(read("{'type':'hello'}")).isEqualTo(new AgentFrame.Hello(null, null, Map.of()));
    }

    @Test
    @Tag("B-054")
    void a_hello_opens_a_hundred_conversations_and_no_more() {
        assertThat(((AgentFrame.Hello) read(helloOf(100))).after()).hasSize(100);
        assertThat(refused(helloOf(101)).field()).isEqualTo("after");
    }

    private static String helloOf(int conversations) {
        return IntStream.rangeClosed(1, conversations)
            .mapToObj(i -> "'%s':[%d,0]".formatted(new UUID(7, i), i))
            .collect(Collectors.joining(",", "{'type':'hello','after':{", "}}"));
    }

    @ParameterizedTest
    @EnumSource(value = Presence.class, mode = EnumSource.Mode.EXCLUDE, names = "INACTIVE")
    void every_presence_can_be_chosen_by_its_name(Presence presence) {
        var name = presence.wireName();

        assertThat(name).isIn("available", "busy", "do-not-disturb", "away", "offline");
        assertThat(read("{'type':'presence','presence':'%s'}".formatted(name)))
            .isEqualTo(new AgentFrame.ChoosePresence(null, presence, null));
    }

    @Test
    @Tag("WD-21")
    void a_custom_presence_is_chosen_by_its_id() {
        assertThat(read("{'type':'presence','custom':'%s'}".formatted(new UUID(0, 7))))
            .isEqualTo(new AgentFrame.ChoosePresence(null, null, new UUID(0, 7)));
    }

    @ParameterizedTest
    @EnumSource(AgentFrame.Command.Verb.class)
    void a_command_needs_nothing_but_the_conversation(AgentFrame.Command.Verb verb) {
        var type = verb.name().toLowerCase();

        assertThat(read("{'type':'%s','conversation':'CONVERSATION','ref':'c'}".formatted(type)))
            .isEqualTo(new AgentFrame.Command("c", verb, WHICH));
        assertThat(refused("{'type':'%s'}".formatted(type)).field()).isEqualTo("conversation");
    }

    @ParameterizedTest
    @EnumSource(AgentFrame.Leave.Verb.class)
    @Tag("PC-07")
    void who_leaves_says_what_they_have_seen(AgentFrame.Leave.Verb verb) {
        var type = verb.name().toLowerCase();

        assertThat(read("{'type':'%s','conversation':'CONVERSATION','seq':4}".formatted(type)))
            .isEqualTo(new AgentFrame.Leave(null, verb, WHICH, 4));
        assertThat(refused("{'type':'%s','conversation':'CONVERSATION'}".formatted(type)).field()).isEqualTo("seq");
    }

    @Test
    void every_other_frame_is_read() {
        assertThat(read("{'type':'renew','ticket':'abc'}")).isEqualTo(new AgentFrame.Renew(null, "abc"));
        assertThat(read("{'type':'open','conversation':'CONVERSATION'}")).isEqualTo(new AgentFrame.Open(null, WHICH));
        assertThat(read("{'type':'post','conversation':'CONVERSATION','id':'ID','text':'Hi'}"))
            .isEqualTo(new AgentFrame.Post(null, WHICH, ID_OF_IT, "Hi"));
        assertThat(read("{'type':'note','conversation':'CONVERSATION','id':'ID','text':'VIP'}"))
            .isEqualTo(new AgentFrame.Note(null, WHICH, ID_OF_IT, "VIP"));
        assertThat(read("{'type':'read','conversation':'CONVERSATION','seq':0}"))
            .isEqualTo(new AgentFrame.Read(null, WHICH, 0));
        assertThat(read("{'type':'typing','conversation':'CONVERSATION'}"))
            .isEqualTo(new AgentFrame.Typing(null, WHICH));
        assertThat(read("{'type':'ping'}")).isEqualTo(new AgentFrame.Ping(null));
    }

    @Test
    @Tag("WD-17")
    void a_transfer_is_to_an_agent_or_to_a_queue_with_a_note_or_without() {
        assertThat(read("{'type':'transfer','conversation':'CONVERSATION','agent':'ID','ref':'t'}"))
            .isEqualTo(new TeamFrame.Transfer("t", WHICH, new TeamFrame.Whom(ID_OF_IT, null), null));
        assertThat(read("{'type':'transfer','conversation':'CONVERSATION','queue':'ID','note':'Gold customer'}"))
            .isEqualTo(new TeamFrame.Transfer(null, WHICH, new TeamFrame.Whom(null, ID_OF_IT), "Gold customer"));
        assertThat(refused("{'type':'transfer','conversation':'CONVERSATION','queue':'ID','note':'  '}").code())
            .isEqualTo("empty");
        assertThat(read("{'type':'colleagues','conversation':'CONVERSATION','query':'bru'}"))
            .isEqualTo(new TeamFrame.Colleagues(null, WHICH, "bru"));
    }

    @Test
    @Tag("WD-18")
    void somebody_is_asked_for_advice_and_what_becomes_of_them_is_said() {
        assertThat(read("{'type':'consult','conversation':'CONVERSATION','agent':'ID','note':'Who knows?'}"))
            .isEqualTo(new TeamFrame.Consult(null, WHICH, new TeamFrame.Whom(ID_OF_IT, null), "Who knows?"));
        assertThat(read("{'type':'whisper','conversation':'CONVERSATION','participant':'ID','id':'ID','text':'I do'}"))
            .isEqualTo(new TeamFrame.Whisper(null, WHICH, ID_OF_IT, ID_OF_IT, "I do"));
        assertThat(read("{'type':'whispers','conversation':'CONVERSATION','participant':'ID'}"))
            .isEqualTo(new TeamFrame.Whispers(null, WHICH, ID_OF_IT, HistoryRange.newest()));
    }

    @ParameterizedTest
    @EnumSource(TeamFrame.Participate.Verb.class)
    void who_is_consulted_is_named(TeamFrame.Participate.Verb verb) {
        var type = "consult-" + verb.name().toLowerCase();

        assertThat(read("{'type':'%s','conversation':'CONVERSATION','participant':'ID'}".formatted(type)))
            .isEqualTo(new TeamFrame.Participate(null, verb, WHICH, ID_OF_IT));
        assertThat(refused("{'type':'%s','conversation':'CONVERSATION'}".formatted(type)).field())
            .isEqualTo("participant");
    }

    @ParameterizedTest
    @EnumSource(TeamFrame.Supervise.Verb.class)
    @Tag("SV-03")
    void a_supervisor_comes_and_goes(TeamFrame.Supervise.Verb verb) {
        assertThat(read("{'type':'%s','conversation':'CONVERSATION'}".formatted(verb.name().toLowerCase())))
            .isEqualTo(new TeamFrame.Supervise(null, verb, WHICH));
    }

    @Test
    void history_is_of_the_thread_or_of_backstage() {
        assertThat(read("{'type':'history','conversation':'CONVERSATION'}"))
            .isEqualTo(new AgentFrame.History(null, WHICH, false, HistoryRange.newest()));
        assertThat(read("{'type':'history','conversation':'CONVERSATION','log':'backstage','before':5,'limit':2}"))
            .isEqualTo(new AgentFrame.History(null, WHICH, true, new HistoryRange(5L, null, 2)));
    }

    @Test
    void only_a_message_to_the_customer_is_a_message() {
        var post = read("{'type':'post','conversation':'CONVERSATION','id':'ID','text':'Hi'}");
        var note = read("{'type':'note','conversation':'CONVERSATION','id':'ID','text':'VIP'}");

        assertThat(post.isPost()).isTrue();
        assertThat(note.isPost()).isFalse();
        assertThat(note.idText()).isEqualTo(ID);
        assertThat(post.conversation()).isEqualTo(WHICH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {'type':'presence'}                                                          | presence
        {'type':'presence','presence':'Available'}                                   | presence
        {'type':'presence','presence':'do_not_disturb'}                              | presence
        {'type':'presence','presence':1}                                             | presence
        {'type':'presence','presence':'inactive'}                                    | presence
        {'type':'presence','custom':'lunch'}                                         | custom
        {'type':'renew'}                                                             | ticket
        {'type':'open'}                                                              | conversation
        {'type':'open','conversation':'me'}                                          | conversation
        {'type':'post','conversation':'CONVERSATION','text':'Hi'}                    | id
        {'type':'post','id':'ID','text':'Hi'}                                        | conversation
        {'type':'note','conversation':'CONVERSATION','id':'ID'}                      | text
        {'type':'read','conversation':'CONVERSATION'}                                | seq
        {'type':'park','conversation':'CONVERSATION','seq':'4'}                      | seq
        {'type':'history','conversation':'CONVERSATION','log':'audit'}               | log
        {'type':'history','conversation':'CONVERSATION','before':1,'after':2}        | after
        {'type':'transfer','conversation':'CONVERSATION'}                            | agent
        {'type':'transfer','conversation':'CONVERSATION','agent':'Bruno'}            | agent
        {'type':'transfer','conversation':'CONVERSATION','agent':'ID','queue':'ID'}  | queue
        {'type':'transfer','conversation':'CONVERSATION','queue':7}                  | queue
        {'type':'transfer','agent':'ID'}                                             | conversation
        {'type':'transfer','conversation':'CONVERSATION','agent':'ID','note':7}      | note
        {'type':'colleagues'}                                                        | conversation
        {'type':'colleagues','conversation':'CONVERSATION','query':[]}               | query
        {'type':'hello','after':{'CONVERSATION':7}}                                  | after
        {'type':'hello','after':[]}                                                  | after
        """)
    void a_wrong_value_is_named(String text, String field) {
        var bad = refused(text);

        assertThat(bad.code()).isEqualTo("bad-value");
        assertThat(bad.field()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Pick", "shout"})
    void what_an_agent_cannot_say_is_unknown(String type) {
        assertThat(refused("{'type':'%s'}".formatted(type)).code()).isEqualTo("unknown-type");
    }

    private static AgentFrame read(String text) {
        return FrameReader.AGENTS.read(text.replace("CONVERSATION", CONVERSATION).replace("'ID'", "'" + ID + "'")
            .replace('\'', '"'));
    }

    private static BadFrameException refused(String text) {
        return catchThrowableOfType(BadFrameException.class, () -> read(text));
    }
}
