package org.perdura.support;

/** The people of the demo data, so that every test speaks of the same ones. A login's password is the login. */
public final class People {

    public static final String ANA = "ana";
    public static final String BRUNO = "bruno";
    public static final String SOFIA = "sofia";
    public static final String ADMIN = "admin";

    public static final String MARIA = "maria";
    public static final String JOAO = "joao";
    public static final String CHLOE = "chloe";

    /** The persistent widget. */
    public static final String DEMO = "demo";
    /** The live one. */
    public static final String DEMO_LIVE = "demo-live";

    private People() {
    }
}
