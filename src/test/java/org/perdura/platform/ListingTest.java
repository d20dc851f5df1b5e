package org.perdura.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

class ListingTest {

    private static final Map<String, String> ORDERS = Map.of("name", "lower(name)", "members", "3");

    @Test
    void wildcards_that_people_type_mean_themselves() {
        assertThat(new Listing(" 100%_a\\b ", null, false, 1).pattern()).isEqualTo("%100\\%\\_a\\\\b%");
    }

    @Test
    void what_no_database_can_look_for_is_left_out() {
        assertThat(new Listing("\0An\0a\0", null, false, 1).pattern()).isEqualTo("%ana%");
    }

    @Test
    void only_known_orders_reach_the_query() {
        assertThat(new Listing(null, "members", true, 1).orderBy(ORDERS)).isEqualTo(" order by 3 desc");
        assertThat(new Listing(null, "name; drop table agent", false, 1).orderBy(ORDERS))
            .isEqualTo(" order by lower(name)");
        assertThat(Listing.first().orderBy(ORDERS)).isEqualTo(" order by lower(name)");
    }

    @Test
    void there_is_no_page_before_the_first() {
        assertThat(new Listing(null, null, false, -3).offset()).isZero();
        assertThat(new Listing(null, null, false, 3).offset()).isEqualTo(2 * Listing.PAGE_SIZE);
    }
}
