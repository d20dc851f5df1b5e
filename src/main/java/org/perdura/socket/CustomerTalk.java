package org.perdura.socket;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.perdura.conversation.Act;
import org.perdura.conversation.BindingTable;
import org.perdura.conversation.Committer;
import org.perdura.conversation.Conversations;
import org.perdura.conversation.ConversationState;
import org.perdura.conversation.CustomerView;
import org.perdura.conversation.Histories;
import org.perdura.conversation.Message;
import org.perdura.conversation.Page;
import org.perdura.conversation.Post;
import org.perdura.conversation.Receipt;
import org.perdura.conversation.Refusal;
import org.perdura.conversation.RefusedException;
import org.perdura.identity.Ticket;
import org.perdura.identity.Tickets;
import org.perdura.workstream.Mode;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What becomes of what one connected customer says. Who they are comes from the ticket, never from a frame. */
@Dependent
public class CustomerTalk implements CustomerFrame.Receiver {

    private static final CompletionStage<Void> DONE = CompletableFuture.completedFuture(null);

    @Inject
    Greetings greetings;

    @Inject
    Committer committer;

    @Inject
    Conversations conversations;

    @Inject
    Histories histories;

    @Inject
    Tickets tickets;

    @Inject
    Connections connections;

    @Inject
    Newsroom newsroom;

    private CustomerLine line;
    private Mode mode;
    private CompletionStage<?> answered = DONE;

    void begin(CustomerLine line, Mode mode) {
        this.line = line;
        this.mode = mode;
    }

    /** Acts on a frame. The stage ends when the answer is out. */
    CompletionStage<?> act(CustomerFrame frame) {
        answered = DONE;

        try {
            requireGreeting(frame);
            frame.to(this);
        } catch (RuntimeException refused) {
            line.answer(Refusals.of(frame, null, refused, line.texts()));
        }

        return answered;
    }

    private void requireGreeting(CustomerFrame frame) {
        if (!line.isGreeted() && !frame.isGreeting()) {
            throw new RefusedException(Refusal.WRONG_STATE);
        }
    }

    @Override
    public void hello(CustomerFrame.Hello hello) {
        line.speaks(hello.locale());
        line.greet(greetings.of(line, hello, mode));
        line.shown().map(CustomerView::conversation).ifPresent(newsroom::changed);
    }

    @Override
    public void renew(CustomerFrame.Renew renew) {
        var holder = tickets.redeem(renew.ticket(), Ticket.Kind.CUSTOMER, line.widgetId());

        if (holder.isEmpty()) {
            line.answer(Refusals.of(renew, "not-authenticated", line.texts()));
        } else if (!holder.get().subjectId().equals(line.subjectId())) {
            line.close(Closing.FORBIDDEN);
        } else {
            line.renewed(holder.get());
            line.answer(new ServerFrame.Done(renew.ref(), null, null));
        }
    }

    @Override
    public void post(CustomerFrame.Post post) {
        line.posting(post.id());
        answered = committer
            .submit(Post.byCustomer(line.subjectId(), line.workstreamId(), line.widgetId(), post.id(), post.text()))
            .handle((receipt, refused) -> answer(post, receipt, refused));
    }

    private Void answer(CustomerFrame.Post post, Receipt receipt, Throwable refused) {
        line.posted(post.id());
        line.answer(refused == null
            ? Greetings.accepted(post, receipt, null)
            : Refusals.of(post, null, refused, line.texts()));
        return null;
    }

    @Override
    public void read(CustomerFrame.Read read) {
        conversations.readByCustomer(current().conversation(), read.seq());
        doneIfAsked(read);
    }

    @Override
    public void typing(CustomerFrame.Typing typing) {
        if (line.mayType()) {
            line.shown().ifPresent(this::tellAgents);
        }

        doneIfAsked(typing);
    }

    private void tellAgents(CustomerView view) {
        var from = new Told.From("customer", greetings.nameOf(line));
        connections.watching(view.conversation())
            .forEach(agent -> agent.tell(new ServerFrame.Typing(view.conversation(), from)));
    }

    private void doneIfAsked(ClientFrame frame) {
        if (frame.ref() != null) {
            line.answer(new ServerFrame.Done(frame.ref(), null, null));
        }
    }

    @Override
    public void history(CustomerFrame.History history) {
        var view = line.shown().orElse(null);

        if (history.conversation() != null && (view == null || !history.conversation().equals(view.conversation()))) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }

        line.answer(view == null
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
        var view = line.shown();

        if (view.isPresent()) {
            conversations.endByCustomer(view.get().conversation());
            line.answer(new ServerFrame.Done(end.ref(), null, null));
        } else {
            throw new RefusedException(BindingTable.outcome(mode, Act.CUSTOMER_ENDS, ConversationState.CLOSED)
                .refusal()
                .orElse(Refusal.WRONG_STATE));
        }
    }

    @Override
    public void ping(CustomerFrame.Ping ping) {
        line.answer(greetings.pong(line, ping.ref()));
    }

    private CustomerView current() {
        return line.shown().orElseThrow(() -> RefusedException.badValue("seq"));
    }
}
