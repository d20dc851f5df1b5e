package org.perdura.socket;

import java.util.List;
import java.util.Map;

import org.perdura.conversation.Act;
import org.perdura.conversation.BindingTable;
import org.perdura.conversation.Conversations;
import org.perdura.conversation.ConversationState;
import org.perdura.conversation.CustomerView;
import org.perdura.conversation.Histories;
import org.perdura.conversation.Message;
import org.perdura.conversation.Page;
import org.perdura.conversation.Post;
import org.perdura.conversation.Refusal;
import org.perdura.conversation.RefusedException;
import org.perdura.identity.Ticket;
import org.perdura.widget.KnownWidgets;
import org.perdura.widget.Widget;
import org.perdura.workstream.Mode;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What becomes of what one connected customer says. Who they are comes from the ticket, never from a frame. */
@Dependent
public class CustomerTalk extends Talk<CustomerFrame, CustomerLine> implements CustomerFrame.Receiver {

    @Inject
    Greetings greetings;

    @Inject
    Conversations conversations;

    @Inject
    Histories histories;

    @Inject
    Connections connections;

    @Inject
    Newsroom newsroom;

    @Inject
    Attendance attendance;

    @Inject
    KnownWidgets widgets;

    private String widgetKey;
    private Mode mode;
    private Map<String, String> context = Map.of();

    void begin(CustomerLine line, Widget widget) {
        begin(line);
        widgetKey = widget.getKey();
        mode = widget.getWorkstream().getMode();
    }

    /** The line was closed. */
    void ended() {
        line().shown().map(CustomerView::conversation).ifPresent(newsroom::changed);
        attendance.changed(line(), mode);
    }

    @Override
    void dispatch(CustomerFrame frame) {
        frame.to(this);
    }

    @Override
    public void hello(CustomerFrame.Hello hello) {
        line().speaks(hello.locale());
        context = hello.context();
        greetings.greet(line(), hello, widgets.findByKey(widgetKey).orElseThrow());
        line().shown().map(CustomerView::conversation).ifPresent(newsroom::changed);
        attendance.changed(line(), mode);
    }

    @Override
    public void renew(CustomerFrame.Renew renew) {
        var holder = tickets.redeem(renew.ticket(), Ticket.Kind.CUSTOMER, line().widgetId());
        renew(renew, holder);
        holder.ifPresent(renewed -> line().isNamed(greetings.nameOf(line())));
    }

    @Override
    public void post(CustomerFrame.Post post) {
        var word = Post.byCustomer(line().author(), line().workstreamId(), line().widgetId(), post.id(), post.text())
            .about(context);
        post(post, line().shown()
            .filter(view -> view.state().isRunning())
            .map(view -> word.expectedIn(view.conversation()))
            .orElse(word));
    }

    @Override
    public void read(CustomerFrame.Read read) {
        conversations.readByCustomer(current().conversation(), read.seq());
        doneIfAsked(read);
    }

    @Override
    public void typing(CustomerFrame.Typing typing) {
        if (line().mayType()) {
            line().shown().ifPresent(this::tellAgents);
        }

        doneIfAsked(typing);
    }

    private void tellAgents(CustomerView view) {
        var from = Told.From.of(line().author());
        connections.watching(view.conversation())
            .forEach(agent -> agent.tell(new ServerFrame.Typing(view.conversation(), from)));
    }

    @Override
    public void history(CustomerFrame.History history) {
        var view = line().shown().orElse(null);

        if (history.conversation() != null && (view == null || !history.conversation().equals(view.conversation()))) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }

        line().answer(view == null
            ? new ServerFrame.History(history.ref(), null, null, List.of(), false, null)
            : Greetings.page(history.ref(), view.conversation(), null, read(view, history.range()), history.range()));
    }

    private Page<Told.Line> read(CustomerView view, HistoryRange range) {
        Page<Message> page = range.goesForward()
            ? histories.messagesAfter(view.conversation(), range.after(), range.limit())
            : histories.messagesBefore(view.conversation(), range.end(), range.limit());
        return new Page<>(Told.lines(page.entries()), page.more());
    }

    @Override
    public void end(CustomerFrame.End end) {
        var view = line().shown();

        if (view.isPresent()) {
            conversations.endByCustomer(view.get().conversation());
            done(end);
        } else {
            throw new RefusedException(BindingTable.outcome(mode, Act.CUSTOMER_ENDS, ConversationState.CLOSED)
                .refusal()
                .orElse(Refusal.WRONG_STATE));
        }
    }

    @Override
    public void ping(CustomerFrame.Ping ping) {
        line().answer(greetings.pong(line(), ping.ref()));
    }

    private CustomerView current() {
        return line().shown().orElseThrow(() -> RefusedException.badValue("seq"));
    }
}
