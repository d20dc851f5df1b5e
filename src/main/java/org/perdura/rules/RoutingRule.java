package org.perdura.rules;

import static jakarta.persistence.FetchType.EAGER;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

/**
 * Sends conversations to a queue, or shares them out among some. The first one of its workstream that matches counts.
 */
@Entity
public class RoutingRule extends Rule {

    public static final int MOST = 200;

    @ElementCollection(fetch = EAGER)
    @CollectionTable(name = "routing_rule_share", joinColumns = @JoinColumn(name = "rule_id"))
    @OrderColumn(name = "place")
    private List<Share> shares = new ArrayList<>();

    protected RoutingRule() {
        // For Jakarta Persistence.
    }

    public RoutingRule(UUID workstreamId) {
        super(workstreamId);
    }

    public List<Share> getShares() {
        return shares.stream().filter(Objects::nonNull).toList();
    }

    /** @throws IllegalArgumentException when they are not all of a hundred */
    public void setShares(List<Share> shares) {
        if (!Share.areWhole(shares)) {
            throw new IllegalArgumentException(shares.toString());
        }

        this.shares.clear();
        this.shares.addAll(shares);
    }

    @Override
    boolean isSound() {
        return Share.areWhole(getShares());
    }
}
