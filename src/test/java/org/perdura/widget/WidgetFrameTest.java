package org.perdura.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B-392")
class WidgetFrameTest {

    @Test
    void only_the_widgets_own_sites_may_frame_it() {
        var widget = new Widget();
        widget.setAllowedOrigins(List.of("https://shop.example", "http://localhost:9080"));

        assertThat(WidgetFrame.policy(widget, "https://chat.example"))
            .endsWith("frame-ancestors 'self' https://shop.example http://localhost:9080")
            .contains("connect-src 'self' wss://chat.example;")
            .doesNotContain("unsafe");
    }

    @Test
    void an_origin_cannot_add_to_the_policy() {
        var widget = new Widget();
        widget.setAllowedOrigins(List.of("https://shop.example; script-src *", "*", "https://*"));

        assertThat(WidgetFrame.policy(widget, "https://chat.example")).endsWith("frame-ancestors 'self'");
    }
}
