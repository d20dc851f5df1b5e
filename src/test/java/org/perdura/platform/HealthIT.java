package org.perdura.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.perdura.support.OnPerdura;
import org.perdura.support.PerduraServer;

@OnPerdura
class HealthIT {

    @Test
    void a_server_that_has_migrated_its_database_is_ready(PerduraServer perdura) {
        var health = perdura.get("/health/ready");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"UP\"");
    }
}
