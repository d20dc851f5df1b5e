package org.perdura.fault;

import java.util.TreeMap;

import tools.jackson.databind.JsonNode;

/** One conversation as a client shows it: no message before all those in front of it are there, and none twice. */
final class ShownThread {

    private final String conversation;
    private final Diary diary;
    private final TreeMap<Long, JsonNode> early = new TreeMap<>();
    private long held = -1;

    ShownThread(String conversation, Diary diary) {
        this.conversation = conversation;
        this.diary = diary;
    }

    String conversation() {
        return conversation;
    }

    /** It has just begun: the first message will be the first of all. */
    ShownThread fromTheStart() {
        held = 0;
        return this;
    }

    /** The newest that is shown, zero when there is none. */
    long held() {
        return Math.max(0, held);
    }

    /** A page that the server chose; the first one says where the thread begins to be shown. */
    void takePage(Iterable<JsonNode> page) {
        page.forEach(message -> {
            if (held < 0) {
                held = message.path("seq").asLong() - 1;
            }

            take(message);
        });
    }

    /** A message, whenever it comes. */
    void take(JsonNode message) {
        early.put(message.path("seq").asLong(), message);
        for (var next = early.get(held() + 1); next != null; next = early.get(held() + 1)) {
            held = held() + 1;
            diary.isShown(conversation, held, next.path("id").asString(""), next.path("text").asString());
        }

        early.headMap(held, true).clear();
    }

    /** Whether something is there that cannot be shown yet. */
    boolean hasHole() {
        return !early.isEmpty();
    }
}
