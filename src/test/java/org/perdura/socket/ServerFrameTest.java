package org.perdura.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.perdura.conversation.Author;
import org.perdura.conversation.ConversationState;
import org.perdura.conversation.CustomerView;
import org.perdura.conversation.EnteredAs;
import org.perdura.conversation.Participant;
import org.perdura.conversation.ParticipantView;
import org.perdura.conversation.Summary;
import org.perdura.platform.Json;
import org.perdura.workstream.Mode;

/** Every frame of the server, as the protocol writes it. */
class ServerFrameTest {

    private static final Instant AT = Instant.parse("2026-11-22T09:30:00Z");
    private static final String AT_TEXT = "2026-11-22T09:30:00.000Z";
    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final UUID CONVERSATION = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8058");
    private static final UUID ANA = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8059");
    private static final UUID MARIA = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a805a");
    private static final UUID CUSTOM = new UUID(0, 7);
    private static final UUID EPOCH = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a805b");
    private static final Told.From FROM_ANA = new Told.From("agent", "Ana");

    private static final String ROW = """
        {'id':'CONVERSATION','mode':'persistent','state':'waiting','since':'AT','workstream':'Help','queue':'Support',
         'customer':{'id':'MARIA','name':'Maria','authenticated':true,'online':false},'agent':{'id':'ANA','name':'Ana'},
         'seq':4,'customerSeq':2,'backstage':7,'read':{'customer':3,'agent':4},'last':{'from':'agent','text':'Bye','at':'AT'},
         'closesAt':'2026-12-20T09:30:00.000Z'}""";

    @Test
    void welcome_to_a_customer() {
        var line = new Told.Line(4, ID, FROM_ANA, "Bye", AT, null);
        assertJson(new ServerFrame.CustomerWelcome("h", "persistent", CONVERSATION, "active", new Told.Named("Ana"),
            List.of(line), true, 4, new Told.ReadMarks(3, 4), new Told.Hours(false, AT, null, "Europe/Amsterdam"),
            Map.of("history", true), 20, EPOCH, new Told.Named("Maria")), """
            {'type':'welcome','ref':'h','mode':'persistent','conversation':'CONVERSATION','state':'active',
             'agent':{'name':'Ana'},
             'messages':[{'seq':4,'id':'ID','from':{'kind':'agent','name':'Ana'},'text':'Bye','at':'AT'}],
             'gap':true,'seq':4,'read':{'customer':3,'agent':4},'hours':{'open':false,'nextOpening':'AT','zone':'Europe/Amsterdam'},
             'features':{'history':true},'heartbeat':20,'epoch':'EPOCH','customer':{'name':'Maria'}}""");
    }

    @Test
    void welcome_to_a_customer_who_has_never_written() {
        assertJson(new ServerFrame.CustomerWelcome(null, "live", null, null, null, List.of(), false, 0,
            new Told.ReadMarks(0, 0), new Told.Hours(true, null, AT, null), Map.of(), 20, EPOCH, new Told.Named("Maria")), """
            {'type':'welcome','mode':'live','conversation':null,'state':null,'agent':null,'messages':[],'gap':false,
             'seq':0,'read':{'customer':0,'agent':0},'hours':{'open':true,'nextOpening':null,'nextClosing':'AT'},
             'features':{},'heartbeat':20,'epoch':'EPOCH','customer':{'name':'Maria'}}""");
    }

    @Test
    void welcome_to_an_agent() {
        assertJson(new ServerFrame.AgentWelcome("h", new Told.Me(ANA, "Ana", "busy", CUSTOM, List.of("agent")),
            List.of(new Told.Custom(CUSTOM, "busy", "On the phone")), new Told.Room(100, 60, null),
            List.of(row()), null, 12, List.of(new ServerFrame.Offered(row(), AT, "returned")),
            List.of(new ServerFrame.Returned(row(), AT)), 9, 20, EPOCH), """
            {'type':'welcome','ref':'h','agent':{'id':'ANA','name':'Ana','presence':'busy','custom':'CUSTOM','roles':['agent']},
             'presences':[{'id':'CUSTOM','presence':'busy','text':'On the phone'}],'capacity':{'total':100,'used':60},'conversations':[ROW],'openCount':12,
             'offers':[{'type':'offer','conversation':ROW,'until':'AT','reason':'returned'}],
             'returned':[{'type':'returned','conversation':ROW,'parkedSince':'AT'}],
             'list':9,'heartbeat':20,'epoch':'EPOCH'}""");
    }

    @Test
    void messages_of_people_and_of_the_system() {
        assertJson(new ServerFrame.Message(CONVERSATION, 3, ID, FROM_ANA, "Hi", AT, null), """
            {'type':'message','conversation':'CONVERSATION','seq':3,'id':'ID','from':{'kind':'agent','name':'Ana'},
             'text':'Hi','at':'AT'}""");
        assertJson(new ServerFrame.Message(CONVERSATION, 4, null, Told.From.of(Author.SYSTEM), "We are closed", AT,
            "closed"), """
            {'type':'message','conversation':'CONVERSATION','seq':4,'from':{'kind':'system'},'text':'We are closed',
             'at':'AT','trigger':'closed'}""");
    }

    @Test
    void accepted_for_the_first_time_again_and_backstage() {
        assertJson(new ServerFrame.Accepted("p", ID, CONVERSATION, null, 3, AT, null), """
            {'type':'accepted','ref':'p','id':'ID','conversation':'CONVERSATION','seq':3,'at':'AT'}""");
        assertJson(new ServerFrame.Accepted(null, ID, CONVERSATION, null, 3, AT, true), """
            {'type':'accepted','id':'ID','conversation':'CONVERSATION','seq':3,'at':'AT','duplicate':true}""");
        assertJson(new ServerFrame.Accepted(null, ID, CONVERSATION, "backstage", 3, AT, null), """
            {'type':'accepted','id':'ID','conversation':'CONVERSATION','log':'backstage','seq':3,'at':'AT'}""");
    }

    @Test
    void what_the_customer_sees_of_a_state() {
        assertJson(Told.state(view(ConversationState.OPEN, null, ID)), """
            {'type':'state','conversation':'CONVERSATION','state':'open','agent':null,'at':'AT','previous':'ID'}""");
        assertJson(Told.state(view(ConversationState.WRAP_UP, "Ana", null)), """
            {'type':'state','conversation':'CONVERSATION','state':'wrap-up','agent':{'name':'Ana'},'at':'AT'}""");
    }

    @Test
    void signs_of_the_other_side() {
        assertJson(new ServerFrame.Typing(CONVERSATION, FROM_ANA), """
            {'type':'typing','conversation':'CONVERSATION','from':{'kind':'agent','name':'Ana'}}""");
        assertJson(new ServerFrame.Read(CONVERSATION, "agent", 3), """
            {'type':'read','conversation':'CONVERSATION','by':'agent','seq':3}""");
    }

    @Test
    void pages_of_a_log() {
        assertJson(new ServerFrame.History("x", CONVERSATION, null, List.of(), false, null), """
            {'type':'history','ref':'x','conversation':'CONVERSATION','messages':[],'more':false}""");
        assertJson(new ServerFrame.History(null, CONVERSATION, "backstage", List.of(), true, true), """
            {'type':'history','conversation':'CONVERSATION','log':'backstage','messages':[],'more':true,'gap':true}""");
    }

    @Test
    void signs_of_life() {
        assertJson(new ServerFrame.CustomerPong("x", CONVERSATION, 4L), """
            {'type':'pong','ref':'x','conversation':'CONVERSATION','seq':4}""");
        assertJson(new ServerFrame.AgentPong(null, Map.of(CONVERSATION, new long[] {4, 7}), 9), """
            {'type':'pong','seqs':{'CONVERSATION':[4,7]},'list':9}""");
    }

    @Test
    void what_was_done_and_what_was_not() {
        assertJson(new ServerFrame.Done("x", CONVERSATION, "queue-empty"), """
            {'type':'done','ref':'x','conversation':'CONVERSATION','warning':'queue-empty'}""");
        assertJson(new ServerFrame.Done("x", null, null), "{'type':'done','ref':'x'}");
        assertJson(new ServerFrame.Refused("x", "my-id", "wrong-state", "No", CONVERSATION, null, "active", 5L,
            null), """
            {'type':'error','ref':'x','id':'my-id','code':'wrong-state','message':'No','conversation':'CONVERSATION',
             'state':'active','seq':5}""");
        assertJson(new ServerFrame.Refused(null, null, "rate-limited", "Wait", null, null, null, null, 1L), """
            {'type':'error','code':'rate-limited','message':'Wait','retryAfter':1}""");
    }

    @Test
    void an_agents_list() {
        assertJson(new ServerFrame.Listed(5, row()), "{'type':'conversation','list':5,'conversation':ROW}");
        assertJson(new ServerFrame.Gone(6, CONVERSATION, "taken"), """
            {'type':'gone','list':6,'conversation':'CONVERSATION','reason':'taken'}""");
    }

    @Test
    void a_row_that_is_nobodys_says_so() {
        var row = Json.read(Json.write(Told.Row.of(summary(ConversationState.OPEN, null), true)));

        assertThat(row.get("agent").isNull()).isTrue();
        assertThat(row.has("closesAt")).isFalse();
        assertThat(row.path("customer").path("online").booleanValue()).isTrue();
    }

    @Test
    void offers_and_returns() {
        assertJson(new ServerFrame.Offered(row(), AT, "new"), """
            {'type':'offer','conversation':ROW,'until':'AT','reason':'new'}""");
        assertJson(new ServerFrame.Revoked(CONVERSATION, "timeout"), """
            {'type':'revoked','conversation':'CONVERSATION','reason':'timeout'}""");
        assertJson(new ServerFrame.Returned(row(), AT), """
            {'type':'returned','conversation':ROW,'parkedSince':'AT'}""");
        assertJson(new ServerFrame.ReturnedSeen(CONVERSATION),
            "{'type':'returned-seen','conversation':'CONVERSATION'}");
    }

    @Test
    void to_whom_something_can_be_given() {
        assertJson(new ServerFrame.Colleagues("c", CONVERSATION,
            List.of(new Told.Peer(ANA, "Ana", "busy", true, 70, null), new Told.Peer(ID, "Bruno", "busy", true, 10, true)),
            List.of(new Told.Team(ID, "Support", false, 2)), false), """
            {'type':'colleagues','ref':'c','conversation':'CONVERSATION',
             'agents':[{'id':'ANA','name':'Ana','presence':'busy','reachable':true,'free':70},
                       {'id':'ID','name':'Bruno','presence':'busy','reachable':true,'free':10,'full':true}],
             'queues':[{'id':'ID','name':'Support','open':false,'agents':2}],'more':false}""");
    }

    @Test
    void who_takes_part_and_what_is_said_to_them() {
        var asked = new ParticipantView(ID, CONVERSATION, Participant.Role.CONSULTED, Participant.Stage.ASKED, AT, ANA,
            "Ana", CUSTOM, "Bruno", "Support", AT, null, 1, CUSTOM);
        assertJson(new ServerFrame.Participates(row(), Told.Participant.of(asked)), """
            {'type':'participant','conversation':ROW,'participant':{'id':'ID','role':'consulted','stage':'asked','since':'AT',
             'agent':{'id':'ANA','name':'Ana'},'by':{'id':'CUSTOM','name':'Bruno'},'queue':'Support','until':'AT','seq':1}}""");

        var left = new ParticipantView(ID, CONVERSATION, Participant.Role.SUPERVISOR, Participant.Stage.GONE, AT, ANA,
            "Ana", null, null, null, null, "left", 0, CUSTOM);
        assertJson(new ServerFrame.Participates(row(), Told.Participant.of(left)), """
            {'type':'participant','conversation':ROW,'participant':{'id':'ID','role':'supervisor','stage':'gone','since':'AT',
             'agent':{'id':'ANA','name':'Ana'},'outcome':'left','seq':0}}""");

        assertJson(new ServerFrame.Whispered(CONVERSATION, ID, 2, MARIA, new Told.Speaker("agent", ANA, "Ana"), "Yes", AT), """
            {'type':'whisper','conversation':'CONVERSATION','participant':'ID','seq':2,'id':'MARIA',
             'from':{'kind':'agent','id':'ANA','name':'Ana'},'text':'Yes','at':'AT'}""");
    }

    @Test
    void what_only_agents_see() {
        assertJson(new ServerFrame.Backstage(CONVERSATION, 1, "note", FROM_ANA, AT, ID, "VIP", null, null, null, null,
            null, null), """
            {'type':'backstage','conversation':'CONVERSATION','seq':1,'kind':'note','by':{'kind':'agent','name':'Ana'},
             'at':'AT','id':'ID','text':'VIP'}""");
        assertJson(new ServerFrame.Backstage(CONVERSATION, 2, "transition", FROM_ANA, AT, null, null, "active",
            "waiting", "parked", null, null, null), """
            {'type':'backstage','conversation':'CONVERSATION','seq':2,'kind':'transition',
             'by':{'kind':'agent','name':'Ana'},'at':'AT','from':'active','to':'waiting','reason':'parked'}""");
        assertJson(new ServerFrame.Backstage(CONVERSATION, 3, "offer", Told.From.of(Author.SYSTEM), AT, null, null,
            null, null, "new", "Ana", "timeout", null), """
            {'type':'backstage','conversation':'CONVERSATION','seq':3,'kind':'offer','by':{'kind':'system'},'at':'AT',
             'reason':'new','agent':'Ana','outcome':'timeout'}""");
        assertJson(new ServerFrame.Backstage(CONVERSATION, 4, "note", Told.From.of(Author.SYSTEM), AT, ID, "Gone",
            null, null, null, null, null, "customer-disconnected"), """
            {'type':'backstage','conversation':'CONVERSATION','seq':4,'kind':'note','by':{'kind':'system'},'at':'AT',
             'id':'ID','text':'Gone','trigger':'customer-disconnected'}""");
    }

    @Test
    void what_the_agent_carries_and_is() {
        assertJson(ServerFrame.Capacity.of(new org.perdura.routing.Capacity(100, 30, Map.of())),
            "{'type':'capacity','total':100,'used':30}");
        assertJson(new ServerFrame.Capacity("c", 100, 30, null, List.of(
            new Told.Item(CONVERSATION, Told.Named.of("Maria"), "wrap-up", 30, null, AT, null))), """
            {'type':'capacity','ref':'c','total':100,'used':30,'items':[{'conversation':'CONVERSATION',
             'customer':{'name':'Maria'},'state':'wrap-up','units':30,'until':'AT'}]}""");
        assertJson(new ServerFrame.Capacity("c", 100, 0, List.of(new Told.Profile("Chats", 3, 1)), List.of(
            new Told.Item(CONVERSATION, Told.Named.of("Maria"), "active", 0, List.of("Chats"), null, null))), """
            {'type':'capacity','ref':'c','total':100,'used':0,'profiles':[{'name':'Chats','limit':3,'used':1}],
             'items':[{'conversation':'CONVERSATION','customer':{'name':'Maria'},'state':'active','units':0,
                       'profiles':['Chats']}]}""");
        assertJson(new ServerFrame.PresenceIs("inactive", null, AT, "system"), """
            {'type':'presence','presence':'inactive','since':'AT','by':'system'}""");
        assertJson(new ServerFrame.PresenceIs("busy", CUSTOM, AT, "me"), """
            {'type':'presence','presence':'busy','custom':'CUSTOM','since':'AT','by':'me'}""");
    }

    @Test
    void an_instant_has_milliseconds_no_more_and_no_less() {
        var precise = Instant.parse("2026-11-22T09:30:00.123987654Z");

        assertThat(Json.write(new ServerFrame.PresenceIs("away", null, precise, "me")))
            .contains("\"2026-11-22T09:30:00.123Z\"");
        assertThat(Json.write(new ServerFrame.PresenceIs("away", null, AT, "me"))).contains("\"" + AT_TEXT + "\"");
    }

    private static CustomerView view(ConversationState state, String agent, UUID previous) {
        return new CustomerView(CONVERSATION, MARIA, ID, Mode.PERSISTENT, state, agent, AT, previous, 4, 3, 4, 1);
    }

    private static Told.Row row() {
        return Told.Row.of(summary(ConversationState.WAITING, ANA), false);
    }

    private static Summary summary(ConversationState state, UUID agentId) {
        return new Summary(CONVERSATION, 1, Mode.PERSISTENT, state, AT, "Help", ID, "Support", MARIA, "Maria", agentId,
            "Ana", EnteredAs.NEW, 4, 2, 7, 3, 4, Author.Kind.AGENT, "Bye", AT, Duration.ofDays(28), AT, null);
    }

    /** Compares whole frames, whatever the order of their fields. */
    private static void assertJson(ServerFrame frame, String expected) {
        var text = expected.replace("ROW", ROW)
            .replace("'CONVERSATION'", "'" + CONVERSATION + "'")
            .replace("'ID'", "'" + ID + "'")
            .replace("'ANA'", "'" + ANA + "'")
            .replace("'MARIA'", "'" + MARIA + "'")
            .replace("'CUSTOM'", "'" + CUSTOM + "'")
            .replace("'EPOCH'", "'" + EPOCH + "'")
            .replace("'AT'", "'" + AT_TEXT + "'")
            .replace('\'', '"');

        assertThat(Json.read(Json.write(frame))).isEqualTo(Json.read(text));
    }
}
