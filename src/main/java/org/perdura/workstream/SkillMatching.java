package org.perdura.workstream;

/** What the skills that a conversation asks for mean for whom it is offered to. */
public enum SkillMatching {

    /** Only to agents who have all of them, rated as high as is asked or higher. Until there is one, it waits. */
    EXACT,

    /** To whoever comes closest, though they may lack some. */
    CLOSEST,

    /** To anybody. */
    NONE
}
