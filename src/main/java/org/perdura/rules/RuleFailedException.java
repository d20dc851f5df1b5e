package org.perdura.rules;

/** A rule cannot be followed; nobody knows whether it holds. */
class RuleFailedException extends RuntimeException {

    private final Failure failure;

    RuleFailedException(Failure failure) {
        super(failure.name(), null, false, false);
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
