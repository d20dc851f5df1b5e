package org.perdura.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perdura.platform.Ids;

@Tag("SV-01")
class OngoingQueryTest {

    private static final String ID = Ids.next().toString();

    @Test
    void whatever_the_order_the_same_is_written_the_same() {
        var written = "q=Maria+%26+Jo%C3%A3o&state=wrap-up&queue=" + ID + "&workstream=" + ID + "&agent=" + ID
            + "&waiting=60&why=no-room";
        var jumbled = "page=3&why=no-room&desc=true&agent=" + ID + "&waiting=60&sort=queue&workstream=" + ID
            + "&q=%20Maria%20%26%20Jo%c3%a3o%20&queue=" + ID + "&state=wrap-up";

        assertThat(OngoingQuery.parse(jumbled).address()).isEqualTo(written);
        assertThat(OngoingQuery.parse(written).address()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"state=open&state=active, state=open", "state=nonsense&waiting=5, waiting=5",
        "q=%zz&state=open, state=open",
        "//evil.example/?state=open&why=held, why=held", "javascript:alert(1)&state=open, state=open",
        "q=%22%3E%3Cscript%3E, q=%22%3E%3Cscript%3E", "q=a%00b, q=ab", "Q=a&STATE=open&state=open, state=open",
        "state=open#why=held&why=no-room, why=no-room", "q=a=b, q=a%3Db", "q=a%0D%0ALocation:x, q=a%0D%0ALocation%3Ax"})
    @Tag("B-291")
    void only_what_is_known_is_left_and_it_is_written_anew(String address, String left) {
        assertThat(OngoingQuery.parse(address).address()).isEqualTo(left);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&", "=", "&=&", "q", "q=", "q=%20", "=state", "page=2&sort=name", "id=1", "%",
        "?state=open"})
    @Tag("B-291")
    void an_address_that_looks_for_nothing_is_empty(String address) {
        assertThat(OngoingQuery.parse(address).address()).isEmpty();
        assertThat(OngoingQuery.parse(null).address()).isEmpty();
    }

    @Test
    void the_longest_there_is_has_room() {
        var parameters = "&state=wrap-up&queue=" + ID + "&workstream=" + ID + "&agent=" + ID
            + "&waiting=10080&why=nobody-there";

        assertThat(OngoingQuery.parse("q=" + "\u65e5".repeat(1000) + parameters).address())
            .endsWith(parameters).hasSizeBetween(1900, OngoingQuery.LONGEST);
    }
}
