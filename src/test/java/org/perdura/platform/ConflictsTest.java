package org.perdura.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;

class ConflictsTest {

    @Test
    void a_stale_update_is_one_whatever_wraps_it() {
        assertThat(Conflicts.isStale(new OptimisticLockException())).isTrue();
        assertThat(Conflicts.isStale(new EJBException(new IllegalStateException(new OptimisticLockException()))))
            .isTrue();
    }

    @Test
    void anything_else_is_a_real_error() {
        assertThat(Conflicts.isStale(new EJBException(new IllegalStateException()))).isFalse();
    }
}
