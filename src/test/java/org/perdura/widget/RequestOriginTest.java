package org.perdura.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S-03")
class RequestOriginTest {

    private static final String OWN = "https://chat.example";
    private static final String SHOP = "https://shop.example";

    private final Widget widget = new Widget();

    @BeforeEach
    void allowTheShop() {
        widget.setAllowedOrigins(List.of(SHOP));
    }

    @Test
    void our_own_pages_and_those_of_the_shop_may_use_the_widget() {
        assertThat(from(OWN).mayUse(widget)).isTrue();
        assertThat(from(SHOP).mayUse(widget)).isTrue();
    }

    @ParameterizedTest
    @Tag("B-003")
    @Tag("B-005")
    @Tag("B-006")
    @ValueSource(strings = {
        "https://evil.example", "null", "", "https://shop.example.evil.com", "https://evil-shop.example",
        "https://shop.example@evil.com", "http://shop.example", "https://shop.example:444", "https://shop.example/",
        "https://SHOP.example", "https://shop.example https://evil.example",
        "https://shop.example,https://evil.example"})
    void nobody_else_may(String origin) {
        assertThat(from(origin).mayUse(widget)).isFalse();
        assertThat(from(origin).mayRead(widget)).isFalse();
        assertThat(from(origin).isOwn()).isFalse();
    }

    @Test
    @Tag("B-004")
    void who_names_no_origin_may_only_where_native_clients_are_admitted() {
        assertThat(from().mayUse(widget)).isFalse();

        widget.setNativeClients(true);

        assertThat(from().mayUse(widget)).isTrue();
        assertThat(from().isOwn()).isFalse();
    }

    @Test
    @Tag("B-008")
    void two_origins_are_none() {
        widget.setNativeClients(true);

        assertThat(from(SHOP, "https://evil.example").mayUse(widget)).isFalse();
        assertThat(from(SHOP, SHOP).mayUse(widget)).isFalse();
        assertThat(from(OWN, "https://evil.example").isOwn()).isFalse();
    }

    @Test
    void anybody_who_is_no_page_may_read_what_a_widget_looks_like() {
        assertThat(from().mayRead(widget)).isTrue();
    }

    private static RequestOrigin from(String... named) {
        return new RequestOrigin(List.of(named), OWN);
    }
}
