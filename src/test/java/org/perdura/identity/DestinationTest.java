package org.perdura.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perdura.agent.Agent;
import org.perdura.agent.Role;

class DestinationTest {

    private final Agent ana = new Agent("ana", "Ana", Set.of(Role.AGENT));
    private final Agent sofia = new Agent("sofia", "Sofia", Set.of(Role.SUPERVISOR));
    private final Agent dora = new Agent("dora", "Dora", Set.of(Role.AGENT, Role.SUPERVISOR));
    private final Agent admin = new Agent("admin", "Alex", Set.of(Role.ADMINISTRATOR));

    @Test
    void everybody_goes_where_they_wanted() {
        assertThat(new Destination("/workspace/").of(ana)).isEqualTo("/workspace/");
        assertThat(new Destination("/admin/agents.xhtml?q=ana&page=2").of(admin))
            .isEqualTo("/admin/agents.xhtml?q=ana&page=2");
        assertThat(new Destination("/supervisor/conversations.xhtml?state=open").of(sofia))
            .isEqualTo("/supervisor/conversations.xhtml?state=open");
    }

    @Test
    void who_wanted_nothing_goes_where_their_role_works() {
        assertThat(new Destination(null).of(ana)).isEqualTo("/workspace/");
        assertThat(new Destination("").of(admin)).isEqualTo("/admin/");
        assertThat(new Destination(null).of(sofia)).isEqualTo("/supervisor/");
        assertThat(new Destination(null).of(dora)).isEqualTo("/workspace/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example/admin/", "/\\evil.example", "/adminevil",
        "/admin/\r\nSet-Cookie: x=y", "javascript:alert(1)"})
    void nobody_is_sent_elsewhere(String wanted) {
        assertThat(new Destination(wanted).of(ana)).isEqualTo("/workspace/");
        assertThat(new Destination(wanted).login(true)).isEqualTo("/login.xhtml?failed=true");
    }

    @Test
    void the_form_remembers_what_was_wanted() {
        assertThat(new Destination("/admin/a.xhtml?id=1").login(false))
            .isEqualTo("/login.xhtml?to=%2Fadmin%2Fa.xhtml%3Fid%3D1");
    }
}
