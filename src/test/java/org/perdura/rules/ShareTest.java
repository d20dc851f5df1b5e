package org.perdura.rules;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.perdura.rules.Beginning.SALES;
import static org.perdura.rules.Beginning.SUPPORT;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perdura.platform.Ids;

@Tag("WD-13")
class ShareTest {

    private static final int MANY = 20_000;
    private static final UUID RULE = Ids.next();

    @Test
    void conversations_are_shared_out_by_percentage() {
        var third = Ids.next();
        var shares = List.of(new Share(SALES, 70), new Share(SUPPORT, 25), new Share(third, 5));
        var counted = Stream.generate(Ids::next).limit(MANY)
            .collect(groupingBy(id -> Share.of(shares, id, RULE).queueId(), counting()));

        assertThat(counted.get(SALES) * 100.0 / MANY).isCloseTo(70, within(2.0));
        assertThat(counted.get(SUPPORT) * 100.0 / MANY).isCloseTo(25, within(2.0));
        assertThat(counted.get(third) * 100.0 / MANY).isCloseTo(5, within(1.0));
    }

    @Test
    void two_rules_share_out_independently() {
        var shares = List.of(new Share(SALES, 50), new Share(SUPPORT, 50));
        var other = Ids.next();
        var same = IntStream.range(0, MANY)
            .mapToObj(i -> Ids.next())
            .filter(id -> Share.of(shares, id, RULE).equals(Share.of(shares, id, other)))
            .count();
        assertThat(same * 100.0 / MANY).isCloseTo(50, within(2.0));
    }

    @Test
    void the_answer_depends_on_the_conversation_alone() {
        var shares = List.of(new Share(SALES, 50), new Share(SUPPORT, 50));
        var id = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
        var rule = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8058");
        assertThat(Share.of(shares, id, rule)).isEqualTo(Share.of(List.copyOf(shares), id, rule));
    }

    @Test
    void they_sum_to_a_hundred_over_at_most_five_queues() {
        assertThat(Share.areWhole(List.of(new Share(SALES, 100)))).isTrue();
        assertThat(Share.areWhole(List.of(new Share(SALES, 99), new Share(SUPPORT, 1)))).isTrue();
        assertThat(Share.areWhole(List.of())).isFalse();
        assertThat(Share.areWhole(List.of(new Share(SALES, 99)))).isFalse();
        assertThat(Share.areWhole(List.of(new Share(SALES, 50), new Share(SUPPORT, 51)))).isFalse();
        assertThat(Share.areWhole(List.of(new Share(SALES, 50), new Share(SALES, 50)))).isFalse();
        assertThat(Share.areWhole(List.of(new Share(SALES, 0), new Share(SUPPORT, 100)))).isFalse();
        assertThat(Share.areWhole(List.of(new Share(SALES, -10), new Share(SUPPORT, 110)))).isFalse();
        assertThat(Share.areWhole(queues(5, 20))).isTrue();
        assertThat(Share.areWhole(queues(10, 10))).isFalse();
    }

    private static List<Share> queues(int number, int percent) {
        return Stream.generate(() -> new Share(Ids.next(), percent)).limit(number).toList();
    }

    @Test
    void a_rule_takes_nothing_else() {
        var rule = new RoutingRule(Beginning.WORKSTREAM);
        assertThatIllegalArgumentException().isThrownBy(() -> rule.setShares(List.of(new Share(SALES, 99))));
    }
}
