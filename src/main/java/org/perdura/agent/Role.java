package org.perdura.agent;

/** What a member of staff may do. The names are those of the security roles in {@code web.xml}. */
public enum Role {

    AGENT("agent"), SUPERVISOR("supervisor"), ADMINISTRATOR("administrator");

    private final String group;

    Role(String group) {
        this.group = group;
    }

    /** The name that the container knows. */
    public String group() {
        return group;
    }
}
