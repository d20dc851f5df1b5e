package org.perdura.socket;

import java.util.Optional;

import org.perdura.conversation.Onlookers;
import org.perdura.conversation.Page;
import org.perdura.conversation.Participants;
import org.perdura.conversation.Whispers;
import org.perdura.routing.Colleagues;
import org.perdura.routing.Consults;
import org.perdura.routing.Transfers;
import org.perdura.supervision.Interventions;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What becomes of what one connected agent says about colleagues. */
@Dependent
public class TeamTalk implements TeamFrame.Desk {

    @Inject
    Colleagues colleagues;

    @Inject
    Interventions interventions;

    @Inject
    Consults consults;

    @Inject
    Participants participants;

    @Inject
    Onlookers onlookers;

    @Inject
    Whispers whispers;

    private AgentLine line;

    void begin(AgentLine line) {
        this.line = line;
    }

    @Override
    public ServerFrame colleagues(TeamFrame.Colleagues asked) {
        var choice = colleagues.of(line.subjectId(), asked.conversation(), asked.query());
        return new ServerFrame.Colleagues(asked.ref(), asked.conversation(),
            choice.agents().stream().map(Told.Peer::of).toList(), choice.queues().stream().map(Told.Team::of).toList(),
            choice.more());
    }

    @Override
    public ServerFrame transfer(TeamFrame.Transfer transfer) {
        var me = line.subjectId();
        var whom = transfer.whom();
        var warning = Optional.<Transfers.Warning>empty();

        if (whom.agent() != null) {
            interventions.transferToAgent(me, transfer.conversation(), whom.agent(), transfer.note());
        } else {
            warning = interventions.transferToQueue(me, transfer.conversation(), whom.queue(), transfer.note());
        }

        return new ServerFrame.Done(transfer.ref(), transfer.conversation(),
            warning.map(Transfers.Warning::wireName).orElse(null));
    }

    @Override
    public ServerFrame consult(TeamFrame.Consult consult) {
        var whom = consult.whom();

        if (whom.agent() != null) {
            consults.ask(line.subjectId(), consult.conversation(), whom.agent(), consult.note());
        } else {
            consults.askQueue(line.subjectId(), consult.conversation(), whom.queue(), consult.note());
        }

        return done(consult);
    }

    @Override
    public ServerFrame participate(TeamFrame.Participate frame) {
        var me = line.subjectId();

        switch (frame.verb()) {
            case ACCEPT -> consults.accept(me, frame.conversation(), frame.participant());
            case REJECT -> consults.reject(me, frame.conversation(), frame.participant());
            case ADD -> participants.letIn(me, frame.conversation(), frame.participant());
            case END -> participants.end(me, frame.conversation(), frame.participant());
        }

        return done(frame);
    }

    @Override
    public ServerFrame whisper(TeamFrame.Whisper said) {
        var receipt = whispers.say(line.subjectId(), said.conversation(), said.participant(), said.id(), said.text());
        return Greetings.accepted(said, receipt, "consult");
    }

    @Override
    public ServerFrame whispers(TeamFrame.Whispers asked) {
        var range = asked.range();
        var page = range.goesForward()
            ? whispers.after(line.subjectId(), asked.conversation(), asked.participant(), range.after(), range.limit())
            : whispers.before(line.subjectId(), asked.conversation(), asked.participant(), range.end(), range.limit());
        var told = new Page<>(page.entries().stream().map(Told.Whisper::of).toList(), page.more());
        return Greetings.page(asked.ref(), asked.conversation(), "consult", told, range);
    }

    @Override
    public ServerFrame supervise(TeamFrame.Supervise frame) {
        var me = line.subjectId();

        switch (frame.verb()) {
            case MONITOR -> interventions.monitor(me, frame.conversation());
            case JOIN -> interventions.join(me, frame.conversation());
            case LEAVE -> onlookers.leave(me, frame.conversation());
        }

        return done(frame);
    }

    private static ServerFrame done(TeamFrame frame) {
        return new ServerFrame.Done(frame.ref(), frame.conversation(), null);
    }
}
