package org.perdura.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SV-02")
class MandateTest {

    private static final List<BiConsumer<Mandate, Boolean>> SWITCHES = List.of(Mandate::setAssigning,
        Mandate::setTransferring, Mandate::setForceClosing, Mandate::setMonitoring, Mandate::setJoining);

    private final Mandate mandate = new Mandate();

    @Test
    void each_switch_is_about_one_power() {
        SWITCHES.forEach(power -> power.accept(mandate, true));
        assertThat(allowed()).containsExactly(Power.values());

        mandate.setForceClosing(false);

        assertThat(allowed()).containsExactly(Power.ASSIGN, Power.TRANSFER, Power.MONITOR, Power.JOIN);
    }

    @Test
    @Tag("SV-03")
    void nobody_joins_what_they_may_not_read() {
        mandate.setJoining(true);

        assertThat(allowed()).isEmpty();
    }

    private List<Power> allowed() {
        return Arrays.stream(Power.values()).filter(mandate::allows).toList();
    }
}
