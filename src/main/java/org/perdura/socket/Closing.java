package org.perdura.socket;

import jakarta.websocket.CloseReason.CloseCode;

/** Why we close a socket: the codes of the protocol, each of which tells the client what to do. */
enum Closing implements CloseCode {

    GOING_DOWN(1001), NOT_TEXT(1003), TOO_LARGE(1009), MALFORMED(4400), RIGHT_ENDED(4401), FORBIDDEN(4403),
    SILENT(4408), TOO_SLOW(4410), TOO_MUCH(4429);

    private final int code;

    Closing(int code) {
        this.code = code;
    }

    @Override
    public int getCode() {
        return code;
    }
}
