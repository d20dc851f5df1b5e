package org.perdura.routing;

import org.perdura.conversation.Obstacle;
import org.perdura.platform.WireName;

/** Why an agent is not asked, in the order in which it is looked at. */
public enum Exclusion {

    NOT_MEMBER(Obstacle.NO_MEMBERS), NOT_THERE(Obstacle.NOBODY_THERE), PRESENCE(Obstacle.NOBODY_THERE),
    SKILL(Obstacle.NO_SKILL), NO_PROFILE(Obstacle.NO_PROFILE), DECLINED(Obstacle.DECLINED), NO_ROOM(Obstacle.NO_ROOM);

    private final Obstacle obstacle;

    Exclusion(Obstacle obstacle) {
        this.obstacle = obstacle;
    }

    /** What keeps a conversation waiting when nobody has come further than this. */
    Obstacle obstacle() {
        return obstacle;
    }

    /** The name in the details of the trace. */
    public String wireName() {
        return WireName.of(this);
    }
}
