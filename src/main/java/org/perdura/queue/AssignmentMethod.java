package org.perdura.queue;

/** Whom a queue asks first among those who could take a conversation. */
public enum AssignmentMethod {

    /** Who has the most capacity left. */
    HIGHEST_CAPACITY,

    /**
     * Whose last conversation from this queue was given the longest ago; at first, in the order in which they joined.
     */
    ROUND_ROBIN,

    /** Who has been without something to do for the longest time; parking counts as having finished. */
    LEAST_ACTIVE
}
