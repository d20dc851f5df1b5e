package org.perdura.socket;

import java.util.Optional;

import org.perdura.routing.Transfers.Warning;
import org.perdura.supervision.Interventions;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What becomes of what one connected supervisor says about conversations of others. */
@Dependent
public class SupervisorTalk implements SupervisorFrame.Desk {

    @Inject
    Interventions interventions;

    private AgentLine line;

    void begin(AgentLine line) {
        this.line = line;
    }

    @Override
    public ServerFrame assign(SupervisorFrame.Assign assign) {
        var me = line.subjectId();
        var whom = assign.whom();
        var warning = Optional.<Warning>empty();

        if (whom.agent() != null) {
            interventions.assignToAgent(me, assign.conversation(), whom.agent());
        } else {
            warning = interventions.assignToQueue(me, assign.conversation(), whom.queue());
        }

        return new ServerFrame.Done(assign.ref(), assign.conversation(), warning.map(Warning::wireName).orElse(null));
    }

    @Override
    public ServerFrame forceClose(SupervisorFrame.ForceClose close) {
        interventions.forceClose(line.subjectId(), close.conversation());
        return new ServerFrame.Done(close.ref(), close.conversation(), null);
    }
}
