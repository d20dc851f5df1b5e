package org.perdura.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.perdura.identity.PretendIssuer.EC;
import static org.perdura.identity.PretendIssuer.RSA;
import static org.perdura.identity.PretendIssuer.setting;

import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.perdura.authentication.AuthenticationSetting;
import org.perdura.authentication.KeySource;
import org.perdura.platform.ProblemException;

/** Every token of the table, without a server. */
@Tag("T-07")
class TokenTableTest {

    private static final CustomerTokens tokens = new CustomerTokens();
    private static final PretendJwks portal = new PretendJwks().publishes(RSA, EC);
    private static final AuthenticationSetting setting = setting(KeySource.JWKS_URL, portal.url());

    @BeforeAll
    static void open() {
        tokens.lifetime = Duration.ofHours(24);
        tokens.demo = true;
        tokens.prepare();
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.perdura.identity.TokenCase#all")
    void a_token_is_what_the_table_says(TokenCase token) {
        var refusal = catchThrowableOfType(ProblemException.class, () -> tokens.verify(token.token(), setting));

        if (token.isGood()) {
            assertThat(refusal).isNull();
        } else {
            assertThat(refusal.problem().status()).isEqualTo(token.status());
            assertThat(refusal.problem().code()).isEqualTo(token.code());
        }
    }
}
