package org.perdura.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.api.Test;

/** In which language and by which clock a customer is told things. */
class CustomerTest {

    private final Customer maria = new Customer("portal", "maria", "Maria", Instant.EPOCH);

    @Test
    void nobody_knows_before_a_device_has_said() {
        assertThat(maria.locale()).isEqualTo(Locale.ROOT);
        assertThat(maria.zone()).isEmpty();
    }

    @Test
    void it_is_what_the_last_device_said() {
        maria.reads("en", "Europe/Amsterdam");
        maria.reads("pt-BR", "America/Sao_Paulo");

        assertThat(maria.locale()).isEqualTo(Locale.forLanguageTag("pt-BR"));
        assertThat(maria.zone()).contains(ZoneId.of("America/Sao_Paulo"));
    }

    @Test
    void what_is_not_said_or_makes_no_sense_changes_nothing() {
        maria.reads("pt-BR", "America/Sao_Paulo");

        maria.reads(null, null);
        maria.reads("", "");
        maria.reads("_", "Atlantis/Capital");
        maria.reads("<script>", "../../etc/passwd");

        assertThat(maria.locale()).isEqualTo(Locale.forLanguageTag("pt-BR"));
        assertThat(maria.zone()).contains(ZoneId.of("America/Sao_Paulo"));
    }

    /** Java makes a region of this one, and stumbles over the variant when it formats a number. */
    @Test
    void of_a_tag_only_language_and_region_are_kept() {
        maria.reads("en-US-u-rg-gbzzzz-x-lvariant-AB", null);

        assertThat(maria.locale()).isEqualTo(Locale.US);
        assertThat(NumberFormat.getIntegerInstance(maria.locale()).format(3)).isEqualTo("3");
    }
}
