package org.perdura.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.HttpURLConnection;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A widget with a workstream, a queue and agents behind it that belong to one test alone, and customers whom nobody
 * else knows. Demo people are for tests of the demo.
 */
public final class Office {

    private static final JsonMapper mapper = new JsonMapper();
    private static final Duration TROUBLE_OVER = Duration.ofSeconds(10);

    private final PerduraServer server;
    private final String widget;
    private final String widgetId;
    private final String queue;
    private final List<String> logins;

    private Office(PerduraServer server, JsonNode created) {
        this.server = server;
        widget = created.path("widget").asString();
        widgetId = created.path("widgetId").asString();
        queue = created.path("queueId").asString();
        logins = StreamSupport.stream(created.path("logins").spliterator(), false).map(JsonNode::asString).toList();
    }

    public static Office persistent(PerduraServer server, int agents) {
        return open(server, agents, "PERSISTENT");
    }

    public static Office live(PerduraServer server, int agents) {
        return open(server, agents, "LIVE");
    }

    private static Office open(PerduraServer server, int agents, String mode) {
        return new Office(server, answer(() -> server.post("/testing/office?agents=" + agents + "&mode=" + mode, "")));
    }

    /**
     * From now on its customers are those whom that portal vouches for. It is gone when its test is over, and asked on.
     */
    public Office believe(String issuer, String audience, String keys) {
        server.log().mayTellOf("The keys of " + issuer + " could not be fetched");
        server.post("/testing/portal?widget=" + widget + "&issuer=" + issuer + "&audience=" + audience + "&keys="
            + keys, "");
        return this;
    }

    /** From now on things are said by themselves in it. Otherwise tests hear nothing but people. */
    public Office speaking() {
        server.post("/testing/voice?widget=" + widget, "");
        return this;
    }

    /** From now on that is said in it, in English, when this happens. */
    public Office says(String trigger, String text) {
        server.post("/testing/words?widget=" + widget + "&trigger=" + trigger, text);
        return this;
    }

    /** Its workstream is switched off for good. */
    public Office switchOff() {
        server.post("/testing/off?widget=" + widget, "");
        return this;
    }

    /** Whether somebody is there, as a page asks before it shows a button of its own. */
    public JsonNode availability() {
        return mapper.readTree(server.get("/api/v1/widgets/" + widget + "/availability").body());
    }

    /** From now on its widget and its queue are open on every day from one full hour to another. */
    public Office keepHours(ZoneId zone, int from, int to) {
        var id = URLEncoder.encode(zone.getId(), StandardCharsets.UTF_8);
        server.post("/testing/hours?widget=" + widget + "&zone=" + id + "&from=" + from + "&to=" + to, "");
        return this;
    }

    /** From now on it opens at eight and closes at six, where it is the middle of the night. */
    public Office closeForTheNight() {
        return keepHours(zoneOfNight(), 8, 18);
    }

    /** A zone in which it is two or three in the morning. */
    public ZoneOffset zoneOfNight() {
        var hour = server.now().atZone(ZoneOffset.UTC).getHour();
        return ZoneOffset.ofHours(hour <= 14 ? 2 - hour : 26 - hour);
    }

    /** How many of its conversations are stored like that: a condition in SQL. */
    public long conversations(String condition) {
        var answer = server.post("/testing/sql",
            "select count(*) from conversation where widget_id = '" + widgetId + "' and " + condition);
        return Long.parseLong(answer.body().strip());
    }

    public String widget() {
        return widget;
    }

    /** The id of its queue. */
    public String queue() {
        return queue;
    }

    public String login(int agent) {
        return logins.get(agent);
    }

    /**
     * Everything that the database holds of its conversations: {@code messages}, {@code transitions}, {@code marks}.
     */
    public JsonNode ledger() {
        return answer(() -> server.get("/testing/ledger?widget=" + widgetId));
    }

    /** A ticket for the customer of that name in this office. */
    public String ticket(String customer) {
        return answer(() ->
            server.post("/testing/ticket?widget=" + widget + "&customer=" + customer + "@" + widget, ""))
            .path("ticket").asString();
    }

    /** Asks again for as long as a database that was in trouble may need. */
    private static JsonNode answer(Supplier<HttpResponse<String>> question) {
        var answer = await("an answer").atMost(TROUBLE_OVER)
            .until(question::get, given -> given.statusCode() != HttpURLConnection.HTTP_UNAVAILABLE);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(HttpURLConnection.HTTP_OK);
        return mapper.readTree(answer.body());
    }

    /** A new device of the customer of that name, connected and not greeted yet. */
    public SocketClient silentCustomer(String name) {
        return SocketClient.withTicket(server, "/ws/customer/" + widget, ticket(name));
    }

    /** A new device of the customer of that name, welcomed. */
    public SocketClient customer(String name) {
        var device = silentCustomer(name);
        device.hello(SocketClient.frame("hello"));
        return device;
    }

    /** A ticket for one of its agents, who has logged in for it. */
    public String agentTicket(int number) {
        return new Entrance(server).logIn(login(number)).agentTicket();
    }

    /** A new window of one of its agents, who is available. */
    public SocketClient agent(int number) {
        return SocketClient.agent(server, login(number));
    }

    /** The same, who is asked nothing. */
    public SocketClient busyAgent(int number) {
        var agent = agent(number);
        agent.request(SocketClient.frame("presence").put("presence", "busy"));
        return agent;
    }
}
