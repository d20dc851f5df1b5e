package org.perdura.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/** Who stands in the way when something is to be deleted. */
class UseTest {

    private final Use question = new Use(UUID.randomUUID()) {
    };

    @Test
    void what_nobody_uses_can_go() {
        question.by("queue.user.workstream", List.of());
        question.by("queue.user.running", 0);

        assertThatCode(question::requireNobody).doesNotThrowAnyException();
    }

    @Test
    void whoever_uses_it_is_named_or_counted() {
        question.by("queue.user.workstream", List.of("Service", "Sales"));
        question.by("queue.user.running", 3);

        var refused = catchThrowableOfType(InUseException.class, question::requireNobody);

        assertThat(refused.users()).containsExactly(
            new Use.User("queue.user.workstream", "Service"),
            new Use.User("queue.user.workstream", "Sales"),
            new Use.User("queue.user.running", 3L));
    }
}
