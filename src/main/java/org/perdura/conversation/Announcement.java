package org.perdura.conversation;

import org.perdura.automated.Receiver;
import org.perdura.automated.Trigger;
import org.perdura.platform.Beginning;

/** What is to be said by itself: why, and in which words. */
public record Announcement(Trigger trigger, String text) {

    /** What slugs stand for may be long; a message is not longer for that. */
    public Announcement {
        text = fitting(text);
    }

    /** As much of it as fits into a message. */
    static String fitting(String text) {
        return text.codePointCount(0, text.length()) <= Message.MAX_LENGTH
            ? text
            : Beginning.of(text, text.offsetByCodePoints(0, Message.MAX_LENGTH));
    }

    boolean isForAgents() {
        return trigger.receiver() == Receiver.AGENT;
    }
}
