package org.perdura.fault;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What one device of a customer, or one agent, did and saw, in that order. It is shown a message only once everything
 * before it has been shown, as people are.
 */
final class Diary {

    /** A message that somebody wanted to send. */
    record Attempt(UUID id, String text) {
    }

    /** That a message was stored, as its author was told. */
    record Receipt(UUID id, String conversation, long seq) {
    }

    /** A message as it was shown; what was said by itself has no id. */
    record Shown(String conversation, long seq, String id, String text) {

        boolean isPersons() {
            return !id.isEmpty();
        }
    }

    /** How far somebody has read, as it was told, or as it was asked for. */
    record Mark(String conversation, String by, long seq) {
    }

    private final String owner;
    private final String secret;
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();
    private final Set<UUID> refused = new HashSet<>();
    private final List<Shown> shown = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Mark> marksMade = new ArrayList<>();
    private final Set<String> followed = new HashSet<>();
    private String state;

    /** @param secret what every word holds that the owner may read, be it nothing */
    Diary(String owner, String secret) {
        this.owner = owner;
        this.secret = secret;
    }

    /** Begins to send it, and will send it again until there is an answer. */
    void attempts(UUID id, String text) {
        attempts.add(new Attempt(id, text));
    }

    void isAccepted(UUID id, String conversation, long seq) {
        receipts.add(new Receipt(id, conversation, seq));
    }

    /** Is told for good that it will not be stored; {@code unavailable} is no such thing. */
    void isRefused(UUID id) {
        refused.add(id);
    }

    void isShown(String conversation, long seq, String id, String text) {
        shown.add(new Shown(conversation, seq, id, text));
    }

    void hearsOfMark(String conversation, String by, long seq) {
        marks.add(new Mark(conversation, by, seq));
    }

    /** Has read up to there, and the server has said that it knows. */
    void hasMarked(String conversation, String by, long seq) {
        marksMade.add(new Mark(conversation, by, seq));
    }

    /** Sees this state of the conversation now. */
    void sees(String state) {
        this.state = state;
    }

    /** Was connected in the end and asked for everything in this conversation. */
    void followedToTheEnd(String conversation) {
        followed.add(conversation);
    }

    String owner() {
        return owner;
    }

    boolean mayRead(String text) {
        return text.contains(secret);
    }

    List<Attempt> attempts() {
        return attempts;
    }

    List<Receipt> receipts() {
        return receipts;
    }

    Set<UUID> refused() {
        return refused;
    }

    List<Shown> shown() {
        return shown;
    }

    List<Mark> marks() {
        return marks;
    }

    List<Mark> marksMade() {
        return marksMade;
    }

    Set<String> followed() {
        return followed;
    }

    /** The state that the owner sees at last, or null where that is not written down. */
    String state() {
        return state;
    }
}
