package org.perdura.testing;

import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.perdura.hours.Calendars;
import org.perdura.hours.DayHours;
import org.perdura.hours.Interval;
import org.perdura.hours.OperatingHours;
import org.perdura.hours.Week;
import org.perdura.queue.Queue;
import org.perdura.queue.Queues;
import org.perdura.widget.Widgets;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Opens a widget and its queue on every day from one full hour to another; without a zone it opens at any time again.
 */
@WebServlet("/testing/hours")
public class HoursServlet extends HttpServlet {

    private static final int DAYS = 7;
    private static final int MINUTES = 60;

    @Inject
    Calendars calendars;

    @Inject
    Widgets widgets;

    @Inject
    Queues queues;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        var widget = widgets.findByKey(request.getParameter("widget")).orElseThrow();
        var hours = request.getParameter("zone") == null ? null : calendars.save(hours(request));
        widget.setHours(hours);
        widget.setShownWhenClosed(request.getParameter("shown") != null);
        widget.setOfflineTitle(request.getParameter("shown"));
        widgets.save(widget);
        attach(hours, queues.find(widget.getWorkstream().getQueue().getId()).orElseThrow());
    }

    private void attach(OperatingHours hours, Queue queue) {
        queue.setHours(hours);
        queues.save(queue, queues.memberIds(queue.getId()));
    }

    private static OperatingHours hours(HttpServletRequest request) {
        var day = DayHours.of(new Interval(minutes(request, "from"), minutes(request, "to")));
        var week = new Week(null, null, Collections.nCopies(DAYS, day));
        var zone = ZoneId.of(request.getParameter("zone"));
        return new OperatingHours("hours-" + UUID.randomUUID(), zone, List.of(week), List.of());
    }

    private static int minutes(HttpServletRequest request, String hour) {
        return Integer.parseInt(request.getParameter(hour)) * MINUTES;
    }
}
