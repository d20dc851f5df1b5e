package org.perdura.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("OH-01")
class DayHoursTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "09:00-18:00 | 09:00–18:00",
        "9-18 | 09:00–18:00",
        "9h30 – 18h | 09:30–18:00",
        "13:00-18:00, 09:00-12:00 | 09:00–12:00, 13:00–18:00",
        "09:00-12:00; 13:00-18:00 | 09:00–12:00, 13:00–18:00",
        "09:00-12:00 13:00-18:00 | 09:00–12:00, 13:00–18:00",
        "00:00-24:00 | 00:00–24:00",
        "20:00-00:00+1 | 20:00–24:00",
        "22:00-02:00+1 | 22:00–02:00+1",
        "22:00 - 02:00 +1 | 22:00–02:00+1",
        "09:00-09:00+1 | 09:00–09:00+1",
        "09:00-12:00, 12:00-18:00 | 09:00–18:00",
    })
    void hours_are_read_as_people_type_them(String typed, String read) {
        assertThat(DayHours.read(typed)).hasToString(read);
        assertThat(DayHours.read(read)).hasToString(read);
    }

    @Test
    void nothing_is_a_closed_day() {
        assertThat(DayHours.read(null)).isEqualTo(DayHours.CLOSED);
        assertThat(DayHours.read("  ")).isEqualTo(DayHours.CLOSED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "noon | hours.malformed",
        "09:00 | hours.malformed",
        "09:60-18:00 | hours.malformed",
        "09:00-25:00 | hours.malformed",
        "9-18-20 | hours.malformed",
        "09:00-09:00 | hours.empty",
        "24:00-02:00+1 | hours.empty",
        "18:00-09:00 | hours.reversed",
        "09:00-10:00+1 | hours.tooLong",
        "09:00-13:00, 12:00-18:00 | hours.overlapping",
        "0-1,2-3,4-5,6-7,8-9,10-11,12-13,14-15,16-17,18-19,20-21,21:30-22,23-24 | hours.tooMany",
    })
    @Tag("B-275")
    void what_cannot_be_hours_is_refused(String typed, String key) {
        assertThatThrownBy(() -> DayHours.read(typed))
            .isInstanceOfSatisfying(HoursRefusedException.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    @Tag("B-275")
    void who_forgets_the_next_day_is_told_how_to_write_it() {
        assertThatThrownBy(() -> DayHours.read("22:00-2"))
            .isInstanceOfSatisfying(HoursRefusedException.class,
                refused -> assertThat(refused.arguments()).containsExactly("22:00-2", "22:00–02:00+1"));
    }
}
