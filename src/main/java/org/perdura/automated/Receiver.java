package org.perdura.automated;

/** Whom an automated message is meant for. */
public enum Receiver {

    CUSTOMER, AGENT
}
