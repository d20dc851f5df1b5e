package org.perdura.rules;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What rules say about a conversation.
 *
 * @param queueId the queue that a rule sends it to; null for the fallback queue
 * @param classified the conversation with the skills and the priority that rules have given it
 * @param classification what became of the classification rules that were asked, in order
 * @param routing what became of the routing rules that were asked, in order; empty when there are none
 */
public record Verdict(UUID queueId, Situation classified, List<Finding> classification, List<Finding> routing) {

    /** The rule that sends it to its queue, or that should have and failed. */
    public Optional<Finding> decisive() {
        return routing.stream().filter(Finding::isDecisive).findFirst();
    }

    /** Whether rules should have found a queue and did not. */
    public boolean isFallback() {
        return queueId == null && !routing.isEmpty();
    }

    /** The same without the queue, which is gone. */
    public Verdict withoutQueue() {
        var failed = routing.stream()
            .map(finding -> finding.isMatch() ? Finding.failed(finding.rule(), null, Failure.QUEUE_GONE) : finding)
            .toList();
        return new Verdict(null, classified, classification, failed);
    }
}
