package org.perdura.queue;

import jakarta.ejb.ApplicationException;

/** A queue ends conversations when it overflows, or sends them to one that does: nothing persistent may get there. */
@ApplicationException(rollback = true)
public class EndsConversationsException extends RuntimeException {

    private final String queueName;

    EndsConversationsException(String queueName) {
        super(queueName);
        this.queueName = queueName;
    }

    /** The one that ends them. */
    public String queueName() {
        return queueName;
    }
}
