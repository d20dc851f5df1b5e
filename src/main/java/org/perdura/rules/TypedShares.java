package org.perdura.rules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.perdura.platform.Ids;

/** Queues and percentages of the form, as they are being typed. */
public class TypedShares implements Serializable {

    private static final int ALL = 100;

    private final List<Row> rows = new ArrayList<>();

    /** One queue and how many of a hundred it gets. */
    public static class Row implements Serializable {

        private String queueId;
        private String percent;

        private Row(String queueId, String percent) {
            this.queueId = queueId;
            this.percent = percent;
        }

        private UUID queue() {
            return queueId == null ? null : Ids.parse(queueId).orElse(null);
        }

        private int number() {
            return percent != null && percent.strip().matches("\\d{1,3}") ? Integer.parseInt(percent.strip()) : 0;
        }

        public String getQueueId() {
            return queueId;
        }

        public void setQueueId(String queueId) {
            this.queueId = queueId;
        }

        public String getPercent() {
            return percent;
        }

        public void setPercent(String percent) {
            this.percent = percent;
        }
    }

    /** To begin with, one queue gets everything. */
    static TypedShares of(List<Share> shares) {
        var typed = new TypedShares();
        shares.forEach(share -> typed.rows.add(new Row(share.queueId().toString(), Integer.toString(share.percent()))));
        if (shares.isEmpty()) {
            typed.rows.add(new Row(null, Integer.toString(ALL)));
        }

        return typed;
    }

    /** The shares, if there is nothing wrong with them; otherwise what is wrong is among the mistakes. */
    List<Share> read(Mistakes mistakes) {
        var shares = new ArrayList<Share>();
        for (int i = 0; i < rows.size(); i++) {
            shares.add(read(rows.get(i), "shares:" + i, shares, mistakes));
        }

        var sum = shares.stream().mapToInt(Share::percent).sum();
        if (!mistakes.areThere() && sum != ALL) {
            mistakes.add("shares:0:percent", "rule.shares.sum", sum);
        }

        return shares;
    }

    private static Share read(Row row, String field, List<Share> before, Mistakes mistakes) {
        var queueId = row.queue();
        if (queueId == null) {
            mistakes.add(field + ":queueId", "constraint.NotNull");
        } else if (before.stream().anyMatch(share -> queueId.equals(share.queueId()))) {
            mistakes.add(field + ":queueId", "rule.shares.twice");
        }

        if (row.number() < 1 || row.number() > ALL) {
            mistakes.add(field + ":percent", "rule.shares.percent.whole");
        }

        return new Share(queueId, row.number());
    }

    public void add() {
        if (isRoom()) {
            rows.add(new Row(null, null));
        }
    }

    public void remove(Row row) {
        if (rows.size() > 1) {
            rows.remove(row);
        }
    }

    public boolean isRoom() {
        return rows.size() < Share.MOST;
    }

    public List<Row> getRows() {
        return rows;
    }
}
