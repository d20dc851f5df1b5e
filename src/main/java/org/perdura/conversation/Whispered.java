package org.perdura.conversation;

/** A conversation's agent, or whom they consult, said something to the other. Fired inside the transaction. */
public record Whispered(Whisper whisper) {
}
