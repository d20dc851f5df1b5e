package org.perdura.automated;

/** How closely somebody has decided what is said: what is further down in this list wins. */
public enum Level {

    DEFAULT, ORGANIZATION, WORKSTREAM, WIDGET
}
