package org.perdura.socket;

import java.util.UUID;

import org.perdura.agent.AgentPresence.ChangedBy;
import org.perdura.agent.CustomPresences;
import org.perdura.agent.PresenceChoice;
import org.perdura.agent.Presences;
import org.perdura.conversation.Conversations;
import org.perdura.conversation.Histories;
import org.perdura.conversation.Page;
import org.perdura.conversation.Post;
import org.perdura.conversation.RefusedException;
import org.perdura.identity.StaffSessions;
import org.perdura.identity.Ticket;
import org.perdura.routing.Offers;
import org.perdura.routing.Returns;
import org.perdura.supervision.Readings;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What becomes of what one connected agent says. Who they are comes from login and ticket, never from a frame. */
@Dependent
public class AgentTalk extends Talk<AgentFrame, AgentLine> implements AgentFrame.Receiver {

    @Inject
    AgentGreetings greetings;

    @Inject
    AgentCatchUp catchUp;

    @Inject
    StaffSessions staffSessions;

    @Inject
    Conversations conversations;

    @Inject
    Histories histories;

    @Inject
    Readings readings;

    @Inject
    Sight sight;

    @Inject
    Offers offers;

    @Inject
    Returns returns;

    @Inject
    Presences presences;

    @Inject
    Connections connections;

    @Inject
    TeamTalk team;

    @Inject
    TeamNews teamNews;

    @Inject
    SupervisorTalk interventions;

    @Inject
    DutyTalk duties;

    @Inject
    CustomPresences customPresences;

    @Override
    void begin(AgentLine line) {
        super.begin(line);
        team.begin(line);
        interventions.begin(line);
        duties.begin(line);
    }

    @Override
    void dispatch(AgentFrame frame) {
        frame.to(this);
    }

    @Override
    public void hello(AgentFrame.Hello hello) {
        if (staysLoggedIn()) {
            line().speaks(hello.locale());
            line().greet(greetings.of(line(), hello, presences.connected(line().subjectId())));
            teamNews.greet(line());
            answeredWhen(catchUp.of(line(), hello.after()).exceptionally(failed -> missing(hello, failed)));
        }
    }

    /** Who logged out while the socket was being opened, or renewed, was not found then. */
    private boolean staysLoggedIn() {
        var loggedIn = staffSessions.isGood(line().holder().staffSession());

        if (!loggedIn) {
            line().close(Closing.RIGHT_ENDED);
        }

        return loggedIn;
    }

    private Void missing(AgentFrame.Hello hello, Throwable failed) {
        refuse(hello, failed);
        return null;
    }

    @Override
    public void renew(AgentFrame.Renew renew) {
        renew(renew, tickets.redeem(renew.ticket(), Ticket.Kind.AGENT, null));
        staysLoggedIn();
    }

    @Override
    public void presence(AgentFrame.ChoosePresence chosen) {
        presences.choose(line().subjectId(), choice(chosen), ChangedBy.ME);
        done(chosen);
    }

    private PresenceChoice choice(AgentFrame.ChoosePresence chosen) {
        return chosen.custom() == null
            ? PresenceChoice.of(chosen.presence())
            : customPresences.choice(chosen.custom()).orElseThrow(() -> RefusedException.badValue("custom"));
    }

    @Override
    public void command(AgentFrame.Command command) {
        var me = line().subjectId();

        switch (command.verb()) {
            case ACCEPT -> offers.accept(me, command.conversation());
            case REJECT -> offers.reject(me, command.conversation());
            case PICK -> conversations.pick(me, command.conversation());
            case RESUME -> conversations.resume(me, command.conversation());
            case CLOSE -> conversations.close(me, command.conversation());
        }

        done(command);
    }

    @Override
    public void leave(AgentFrame.Leave leave) {
        switch (leave.verb()) {
            case PARK -> conversations.park(line().subjectId(), leave.conversation(), leave.seq());
            case END -> conversations.end(line().subjectId(), leave.conversation(), leave.seq());
        }

        done(leave);
    }

    @Override
    public void open(AgentFrame.Open open) {
        // First watched, then read: what arrives in between comes twice and is known by its seq.
        sight.open(line(), open.conversation());
        returns.seen(line().subjectId(), open.conversation());
        var range = HistoryRange.newest();
        line().answer(Greetings.page(open.ref(), open.conversation(), null, thread(open.conversation(), range), range));
        duties.tellRules(open.conversation());
    }

    @Override
    public void post(AgentFrame.Post post) {
        post(post, Post.byAgent(line().subjectId(), post.conversation(), post.id(), post.text()));
    }

    @Override
    public void note(AgentFrame.Note note) {
        var receipt = conversations.note(line().subjectId(), note.conversation(), note.id(), note.text());
        line().answer(Greetings.accepted(note, receipt, "backstage"));
    }

    @Override
    public void read(AgentFrame.Read read) {
        conversations.readByAgent(line().subjectId(), read.conversation(), read.seq());
        doneIfAsked(read);
    }

    @Override
    public void typing(AgentFrame.Typing typing) {
        var view = readings.view(line().subjectId(), typing.conversation());

        if (histories.mayBeNoticed(line().subjectId(), typing.conversation()) && line().mayType()) {
            var from = new Told.From("agent", greetings.nameOf(line()));
            connections.ofCustomer(view.customerId(), view.workstreamId())
                .forEach(customer -> customer.tell(new ServerFrame.Typing(view.conversation(), from)));
        }

        doneIfAsked(typing);
    }

    @Override
    public void history(AgentFrame.History history) {
        readings.view(line().subjectId(), history.conversation());
        var range = history.range();
        line().answer(history.backstage()
            ? Greetings.page(history.ref(), history.conversation(), "backstage",
                backstage(history.conversation(), range), range)
            : Greetings.page(history.ref(), history.conversation(), null, thread(history.conversation(), range),
                range));
    }

    private Page<Told.Line> thread(UUID conversation, HistoryRange range) {
        var page = range.goesForward()
            ? histories.messagesAfter(conversation, range.after(), range.limit())
            : histories.messagesBefore(conversation, range.end(), range.limit());
        return new Page<>(Told.lines(page.entries()), page.more());
    }

    private Page<ServerFrame.Backstage> backstage(UUID conversation, HistoryRange range) {
        var page = range.goesForward()
            ? histories.backstageAfter(conversation, range.after(), range.limit())
            : histories.backstageBefore(conversation, range.end(), range.limit());
        return new Page<>(page.entries().stream().map(Told::backstage).toList(), page.more());
    }

    @Override
    public void team(TeamFrame frame) {
        line().answer(frame.answeredBy(team));
    }

    @Override
    public void duty(DutyFrame frame) {
        line().answer(frame.answeredBy(duties));
    }

    @Override
    public void supervisor(SupervisorFrame frame) {
        line().answer(frame.answeredBy(interventions));
    }

    @Override
    public void ping(AgentFrame.Ping ping) {
        line().answer(greetings.pong(line(), ping.ref()));
    }
}
