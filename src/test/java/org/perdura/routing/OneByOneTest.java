package org.perdura.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jakarta.persistence.PersistenceException;

@Tag("WD-11")
class OneByOneTest {

    private final OneByOne oneByOne = new OneByOne();
    private final List<String> done = new ArrayList<>();

    private Consumer<String> failingFor(String who, Exception cause) {
        return one -> {
            if (one.equals(who)) {
                throw new PersistenceException(cause);
            }

            done.add(one);
        };
    }

    @Test
    void what_is_wrong_with_one_of_them_keeps_none_of_the_others_waiting() {
        oneByOne.each(List.of("a", "b", "c"), failingFor("b", new SQLException("constraint", "23505")));

        assertThat(done).containsExactly("a", "c");
    }

    @Test
    void a_step_that_fails_does_not_keep_the_next_from_its_turn() {
        oneByOne.attempt("looking", () -> failingFor("a", new SQLException("too slow", "57014")).accept("a"));
        oneByOne.attempt("acting", () -> done.add("acting"));

        assertThat(done).containsExactly("acting");
    }

    @Test
    void who_had_to_give_in_has_another_turn() {
        var crossings = new ArrayList<>(List.of("once"));
        oneByOne.each(List.of("a"), one -> {
            if (!crossings.isEmpty()) {
                crossings.clear();
                throw new PersistenceException(new SQLException("deadlock", "40P01"));
            }

            done.add(one);
        });

        assertThat(done).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "53100", "25006", "90031"})
    void where_nobody_is_served_nothing_goes_on(String state) {
        var away = failingFor("a", new SQLException("away", state));

        assertThatThrownBy(() -> oneByOne.each(List.of("a", "b"), away)).isInstanceOf(PersistenceException.class);
        assertThat(done).isEmpty();
    }
}
