package org.perdura.rules;

/**
 * What became of a rule that was asked.
 *
 * @param culprit the first condition that does not hold, or of which nobody could tell; null when it matched
 * @param failure why it could not be followed, or null
 */
public record Finding(Rule rule, Outcome outcome, Condition culprit, Failure failure) {

    /** Whether it applied. */
    public enum Outcome {
        MATCHED, UNMATCHED, FAILED
    }

    static Finding matched(Rule rule) {
        return new Finding(rule, Outcome.MATCHED, null, null);
    }

    static Finding unmatched(Rule rule, Condition culprit) {
        return new Finding(rule, Outcome.UNMATCHED, culprit, null);
    }

    static Finding failed(Rule rule, Condition culprit, Failure failure) {
        return new Finding(rule, Outcome.FAILED, culprit, failure);
    }

    public boolean isMatch() {
        return outcome == Outcome.MATCHED;
    }

    public boolean isFailure() {
        return outcome == Outcome.FAILED;
    }

    /** Whether no rule behind it is asked any more. */
    boolean isDecisive() {
        return outcome != Outcome.UNMATCHED;
    }
}
