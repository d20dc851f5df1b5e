package org.perdura.conversation;

import static org.perdura.conversation.Outcome.APPENDED;
import static org.perdura.conversation.Outcome.BECOMES_ACTIVE;
import static org.perdura.conversation.Outcome.BECOMES_CLOSED;
import static org.perdura.conversation.Outcome.BECOMES_OFFERED;
import static org.perdura.conversation.Outcome.BECOMES_OPEN;
import static org.perdura.conversation.Outcome.BECOMES_WAITING;
import static org.perdura.conversation.Outcome.BECOMES_WRAP_UP;
import static org.perdura.conversation.Outcome.BY_LAST_WORD;
import static org.perdura.conversation.Outcome.CLOSED_IF_ANSWERED;
import static org.perdura.conversation.Outcome.NOTHING;
import static org.perdura.conversation.Outcome.REFUSED_ALREADY_TAKEN;
import static org.perdura.conversation.Outcome.REFUSED_CANNOT_END;
import static org.perdura.conversation.Outcome.REFUSED_WRONG_STATE;
import static org.perdura.conversation.Outcome.STARTS_NEW;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.perdura.workstream.Mode;

/** The binding table once more, in the words in which it was agreed and independent of the code that follows it. */
final class Expected {

    private static final String PERSISTENT = """
        customer posts         | appended      | appended      | appended      | → open      | new         | new
        customer ends          | cannot-end    | cannot-end    | cannot-end    | cannot-end  | cannot-end  | cannot-end
        connections go         | –             | –             | –             | –           | –           | –
        agent posts            | wrong-state   | wrong-state   | appended      | wrong-state | wrong-state | wrong-state
        router offers          | → offered     | –             | –             | –           | –           | –
        accept                 | already-taken | → active      | already-taken | wrong-state | wrong-state | wrong-state
        reject, deadline, gone | wrong-state   | → open        | wrong-state   | wrong-state | wrong-state | wrong-state
        pick                   | → active      | already-taken | already-taken | wrong-state | wrong-state | wrong-state
        park                   | wrong-state   | wrong-state   | → waiting     | wrong-state | wrong-state | wrong-state
        resume                 | wrong-state   | wrong-state   | wrong-state   | → active    | wrong-state | wrong-state
        end                    | wrong-state   | wrong-state   | → wrap-up     | wrong-state | wrong-state | wrong-state
        close                  | wrong-state   | wrong-state   | wrong-state   | wrong-state | → closed    | wrong-state
        transfer to an agent   | → offered     | → offered     | → offered     | → offered   | wrong-state | wrong-state
        transfer to a queue    | → open        | → open        | → open        | → open      | wrong-state | wrong-state
        agent unreachable      | –             | –             | by last word  | –           | –           | –
        due                    | if answered   | → open        | by last word  | → closed    | → closed    | –
        overflow               | → open        | –             | –             | –           | –           | –
        overflow ends          | –             | –             | –             | –           | –           | –
        a rule parks           | –             | –             | → waiting     | –           | –           | –
        a rule closes          | if answered   | –             | if answered   | → closed    | –           | –
        a rule releases        | –             | –             | → open        | –           | –           | –
        release                | wrong-state   | wrong-state   | by last word  | wrong-state | → closed    | wrong-state
        force close            | → closed      | → closed      | → closed      | → closed    | → closed    | wrong-state
        """;

    /** Where live conversations differ; they never wait, so that column refuses whatever comes. */
    private static final String LIVE = """
        customer ends          | → closed      | → closed      | → wrap-up     | never       | wrong-state | wrong-state
        connections go         | → closed      | → closed      | → wrap-up     | never       | –           | –
        park                   | wrong-state   | wrong-state   | → open        | never       | wrong-state | wrong-state
        agent unreachable      | –             | –             | → open        | never       | –           | –
        due                    | → closed      | → open        | –             | never       | → closed    | –
        overflow ends          | → closed      | –             | –             | never       | –           | –
        a rule parks           | –             | –             | –             | never       | –           | –
        a rule closes          | –             | –             | –             | never       | –           | –
        a rule releases        | –             | –             | –             | never       | –           | –
        release                | wrong-state   | wrong-state   | → open        | never       | → closed    | wrong-state
        """;

    private static final Map<String, Act> ACTS = Map.ofEntries(
        Map.entry("customer posts", Act.CUSTOMER_POSTS),
        Map.entry("customer ends", Act.CUSTOMER_ENDS),
        Map.entry("connections go", Act.CUSTOMER_GONE),
        Map.entry("agent posts", Act.AGENT_POSTS),
        Map.entry("router offers", Act.OFFER),
        Map.entry("accept", Act.ACCEPT),
        Map.entry("reject, deadline, gone", Act.DECLINE),
        Map.entry("pick", Act.PICK),
        Map.entry("park", Act.PARK),
        Map.entry("resume", Act.RESUME),
        Map.entry("end", Act.END),
        Map.entry("close", Act.CLOSE),
        Map.entry("transfer to an agent", Act.TRANSFER_TO_AGENT),
        Map.entry("transfer to a queue", Act.TRANSFER_TO_QUEUE),
        Map.entry("agent unreachable", Act.AGENT_UNREACHABLE),
        Map.entry("due", Act.DUE),
        Map.entry("overflow", Act.OVERFLOW),
        Map.entry("overflow ends", Act.OVERFLOW_END),
        Map.entry("a rule parks", Act.RULE_PARKS),
        Map.entry("a rule closes", Act.RULE_CLOSES),
        Map.entry("a rule releases", Act.RULE_RELEASES),
        Map.entry("release", Act.RELEASE),
        Map.entry("force close", Act.FORCE_CLOSE));

    private static final Map<String, Outcome> OUTCOMES = Map.ofEntries(
        Map.entry("appended", APPENDED),
        Map.entry("new", STARTS_NEW),
        Map.entry("–", NOTHING),
        Map.entry("cannot-end", REFUSED_CANNOT_END),
        Map.entry("wrong-state", REFUSED_WRONG_STATE),
        Map.entry("never", REFUSED_WRONG_STATE),
        Map.entry("already-taken", REFUSED_ALREADY_TAKEN),
        Map.entry("by last word", BY_LAST_WORD),
        Map.entry("if answered", CLOSED_IF_ANSWERED),
        Map.entry("→ open", BECOMES_OPEN),
        Map.entry("→ offered", BECOMES_OFFERED),
        Map.entry("→ active", BECOMES_ACTIVE),
        Map.entry("→ waiting", BECOMES_WAITING),
        Map.entry("→ wrap-up", BECOMES_WRAP_UP),
        Map.entry("→ closed", BECOMES_CLOSED));

    private static final Map<Mode, Map<Act, List<Outcome>>> tables =
        Map.of(Mode.PERSISTENT, read(PERSISTENT), Mode.LIVE, live());

    /** One cell of the table. */
    record Cell(Mode mode, Act act, ConversationState state, Outcome outcome) {

        @Override
        public String toString() {
            return mode + ": " + act + " in " + state + " → " + outcome;
        }
    }

    private Expected() {
    }

    static Outcome outcome(Mode mode, Act act, ConversationState state) {
        return tables.get(mode).get(act).get(state.ordinal());
    }

    static Stream<Cell> cells() {
        return Stream.of(Mode.values()).flatMap(mode ->
            Stream.of(Act.values()).flatMap(act ->
                Stream.of(ConversationState.values()).map(state -> cell(mode, act, state))));
    }

    private static Cell cell(Mode mode, Act act, ConversationState state) {
        return new Cell(mode, act, state, outcome(mode, act, state));
    }

    private static Map<Act, List<Outcome>> live() {
        var live = read(PERSISTENT);
        live.putAll(read(LIVE));
        live.replaceAll((act, row) -> neverWaits(row));
        return live;
    }

    private static List<Outcome> neverWaits(List<Outcome> row) {
        var cells = row.toArray(Outcome[]::new);
        cells[ConversationState.WAITING.ordinal()] = REFUSED_WRONG_STATE;
        return List.of(cells);
    }

    private static Map<Act, List<Outcome>> read(String table) {
        var rows = new EnumMap<Act, List<Outcome>>(Act.class);
        table.lines().map(line -> line.split("\\|")).forEach(cells ->
            rows.put(ACTS.get(cells[0].strip()), outcomes(cells)));
        return rows;
    }

    private static List<Outcome> outcomes(String[] cells) {
        return Arrays.stream(cells).skip(1).map(cell -> OUTCOMES.get(cell.strip())).toList();
    }
}
