package org.perdura.widget;

import org.perdura.platform.Found;
import org.perdura.platform.ListQuery;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** All widgets. */
@Named
@RequestScoped
public class WidgetsPage {

    @Inject
    Widgets widgets;

    @Inject
    ListQuery query;

    private Found<WidgetRow> found;

    @PostConstruct
    void init() {
        found = widgets.list(query.listing());
    }

    public Found<WidgetRow> getFound() {
        return found;
    }
}
