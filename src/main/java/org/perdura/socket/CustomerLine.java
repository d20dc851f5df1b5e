package org.perdura.socket;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.perdura.conversation.Author;
import org.perdura.conversation.CustomerView;
import org.perdura.identity.TicketHolder;

/** A connected customer at a widget, and what they have been shown of their conversation. */
final class CustomerLine extends Line {

    private final UUID workstreamId;
    private volatile String name;
    private CustomerView shown;

    CustomerLine(Connection connection, TicketHolder holder, UUID workstreamId) {
        super(connection, holder);
        this.workstreamId = workstreamId;
    }

    UUID widgetId() {
        return holder().widgetId();
    }

    UUID workstreamId() {
        return workstreamId;
    }

    /** The customer as whom this line speaks, under the name that the portal gave them last. */
    Author author() {
        return new Author(Author.Kind.CUSTOMER, subjectId(), name);
    }

    void isNamed(String customersName) {
        name = customersName;
    }

    /** The conversation that this line shows. */
    synchronized Optional<CustomerView> shown() {
        return Optional.ofNullable(shown);
    }

    boolean isShowing(UUID conversationId) {
        return shown().filter(view -> view.conversation().equals(conversationId)).isPresent();
    }

    /** Greets with what was read of the state, and at once with what came meanwhile and is newer. */
    synchronized void greet(ServerFrame welcome, CustomerView view) {
        var meanwhile = shown;
        shown = view;

        if (meanwhile != null && isNews(meanwhile)) {
            shown = meanwhile;
            greet(welcome, Told.state(meanwhile));
        } else {
            greet(welcome);
        }
    }

    /** Tells what the customer sees of the state, when that changed and this is not older than what they know. */
    synchronized void show(CustomerView view) {
        if (isNews(view)) {
            var seesTheSame = shown != null && shown.conversation().equals(view.conversation())
                && shown.state() == view.state() && Objects.equals(shown.agentName(), view.agentName());
            shown = view;

            if (!seesTheSame && isGreeted()) {
                tell(Told.state(view));
            }
        }
    }

    /**
     * News of two transactions may overtake each other; ids of conversations are ordered by time, versions count up.
     */
    private boolean isNews(CustomerView view) {
        if (shown == null) {
            return true;
        }

        var order = view.conversation().toString().compareTo(shown.conversation().toString());
        return order > 0 || order == 0 && view.version() > shown.version();
    }
}
