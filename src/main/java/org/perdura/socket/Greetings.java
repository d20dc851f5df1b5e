package org.perdura.socket;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.perdura.conversation.CustomerView;
import org.perdura.conversation.Histories;
import org.perdura.conversation.Message;
import org.perdura.conversation.Page;
import org.perdura.conversation.Receipt;
import org.perdura.customer.Customer;
import org.perdura.customer.Customers;
import org.perdura.platform.Installations;
import org.perdura.widget.VisitingHours;
import org.perdura.widget.Widget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What a customer is told first, and when they ask whether we are still there. */
@ApplicationScoped
public class Greetings {

    private static final int CATCH_UP = 200;

    @Inject
    Histories histories;

    @Inject
    Customers customers;

    @Inject
    Installations installations;

    @Inject
    VisitingHours visitingHours;

    @Inject
    Clock clock;

    /** Begins to show the customer their conversation: the newest page, or all that this client lacks. */
    void greet(CustomerLine line, CustomerFrame.Hello hello, Widget widget) {
        var customer = customers.remember(line.subjectId(), hello.locale(), hello.zone())
            .map(Customer::getName).orElse(null);
        var view = histories.findCurrent(line.subjectId(), line.workstreamId()).orElse(null);
        line.isNamed(customer);
        line.greet(view == null ? withoutConversation(hello, widget, customer) : of(view, hello, widget, customer),
            view);
    }

    private ServerFrame.CustomerWelcome withoutConversation(CustomerFrame.Hello hello, Widget widget, String customer) {
        return new ServerFrame.CustomerWelcome(hello.ref(), mode(widget), null, null, null, List.of(), false, 0,
            new Told.ReadMarks(0, 0), hours(widget), Map.of(), Line.HEARTBEAT.toSeconds(), installations.epoch(),
            Told.Named.of(customer));
    }

    private static String mode(Widget widget) {
        return Told.lower(widget.getWorkstream().getMode());
    }

    private Told.Hours hours(Widget widget) {
        return Told.Hours.of(widget, visitingHours.of(widget), clock.instant());
    }

    private ServerFrame.CustomerWelcome of(CustomerView view, CustomerFrame.Hello hello, Widget widget,
            String customer) {
        var missed = missed(view, hello);
        var page = Pages.newest(Told.lines(missed.entries()));
        return new ServerFrame.CustomerWelcome(hello.ref(), mode(widget), view.conversation(),
            view.state().wireName(), Told.Named.of(view.agentName()), page.entries(), missed.more() || page.cut(),
            view.seq(), new Told.ReadMarks(view.customerRead(), view.agentRead()), hours(widget), Map.of(),
            Line.HEARTBEAT.toSeconds(), installations.epoch(), Told.Named.of(customer));
    }

    /** {@code more} says that there is a gap between what the client holds and this. */
    private Page<Message> missed(CustomerView view, CustomerFrame.Hello hello) {
        if (!view.conversation().equals(hello.afterConversation())) {
            var newest = histories.messagesBefore(view.conversation(), Long.MAX_VALUE, HistoryRange.DEFAULT_LIMIT);
            return new Page<>(newest.entries(), false);
        }

        var after = histories.messagesAfter(view.conversation(), hello.afterSeq(), CATCH_UP);
        return after.more()
            ? new Page<>(newestPage(view.conversation()), true)
            : after;
    }

    private List<Message> newestPage(UUID conversation) {
        return histories.messagesBefore(conversation, Long.MAX_VALUE, HistoryRange.DEFAULT_LIMIT).entries();
    }

    /** What the portal calls the customer now. */
    String nameOf(CustomerLine line) {
        return customers.find(line.subjectId()).map(Customer::getName).orElse(null);
    }

    ServerFrame.CustomerPong pong(CustomerLine line, String ref) {
        var conversation = line.shown().map(CustomerView::conversation).orElse(null);
        var heads = conversation == null ? Map.<UUID, long[]>of() : histories.heads(List.of(conversation));
        return pong(line, ref, heads);
    }

    static ServerFrame.CustomerPong pong(CustomerLine line, String ref, Map<UUID, long[]> heads) {
        var conversation = line.shown().map(CustomerView::conversation).orElse(null);
        var head = conversation == null ? null : heads.get(conversation);
        return new ServerFrame.CustomerPong(ref, conversation, head == null ? null : Long.valueOf(head[0]));
    }

    static ServerFrame.Accepted accepted(ClientFrame frame, Receipt receipt, String log) {
        return new ServerFrame.Accepted(frame.ref(), UUID.fromString(frame.idText()), receipt.conversationId(), log,
            receipt.seq(), receipt.at(), receipt.duplicate() ? Boolean.TRUE : null);
    }

    /** A page as it goes out: within its size, and with whether there is more where it was read from. */
    static <T> ServerFrame.History page(String ref, UUID conversation, String log, Page<T> page, HistoryRange range) {
        var fitting = range.goesForward() ? Pages.oldest(page.entries()) : Pages.newest(page.entries());
        return new ServerFrame.History(ref, conversation, log, fitting.entries(), page.more() || fitting.cut(), null);
    }
}
