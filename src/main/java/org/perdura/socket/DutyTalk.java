package org.perdura.socket;

import java.util.UUID;

import org.perdura.conversation.TimeoutRules;
import org.perdura.routing.Capacities;
import org.perdura.routing.Loads;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What becomes of what one connected agent says about their own work. */
@Dependent
public class DutyTalk implements DutyFrame.Desk {

    @Inject
    Capacities capacities;

    @Inject
    Loads loads;

    @Inject
    TimeoutRules rules;

    private AgentLine line;

    void begin(AgentLine line) {
        this.line = line;
    }

    @Override
    public ServerFrame capacity(DutyFrame.Capacity asked) {
        var capacity = capacities.of(line.subjectId());
        var items = loads.of(line.subjectId()).stream().map(Told.Item::of).toList();
        return ServerFrame.Capacity.of(asked.ref(), capacity, items);
    }

    @Override
    public ServerFrame rule(DutyFrame.Rule wanted) {
        switch (wanted.verb()) {
            case PAUSE -> rules.pause(line.subjectId(), wanted.conversation(), wanted.rule());
            case RESUME -> rules.resume(line.subjectId(), wanted.conversation(), wanted.rule());
        }

        return new ServerFrame.Done(wanted.ref(), wanted.conversation(), null);
    }

    /** How the rules stand with a conversation that was opened, where there are any. */
    void tellRules(UUID conversation) {
        var timers = rules.of(conversation);

        if (!timers.isEmpty()) {
            line.tell(Told.rules(conversation, timers));
        }
    }
}
