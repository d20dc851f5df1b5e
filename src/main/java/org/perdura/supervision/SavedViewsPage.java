package org.perdura.supervision;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;
import org.perdura.identity.SignedIn;
import org.perdura.platform.Form;

import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Where a supervisor saves what they look for under a name, and deletes what they do not need any more. */
@Named
@ViewScoped
public class SavedViewsPage implements Serializable {

    private static final String LIST = "/supervisor/conversations.xhtml";

    @Inject
    SavedViews savedViews;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    private String query;
    private SavedView view;
    private List<SavedView> views;
    private String deleted;

    /** What the address brings is read and written anew: nothing else of it is ever stored. */
    public void init() {
        view = new SavedView(OngoingQuery.parse(query));
        views = savedViews.of(me());
    }

    private UUID me() {
        return signedIn.agent().getId();
    }

    public String save() {
        deleted = null;
        return form.save(() -> {
            if (!savedViews.save(me(), view)) {
                return form.refuse("name", "view.tooMany", SavedViews.MOST);
            }

            return show();
        });
    }

    /** Shows the list by an address that is written already; an outcome of Faces would write it once more. */
    private String show() {
        try {
            Faces.getExternalContext().redirect(getList());
            return null;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Stays here, so that whoever makes room for a view goes on with it. */
    public String delete(SavedView old) {
        savedViews.delete(me(), old.getId());
        views = savedViews.of(me());
        deleted = old.getName();
        return null;
    }

    /** Whether there is anything to save: whoever sees everything needs no view for it. */
    public boolean isSaving() {
        return !view.getQuery().isEmpty();
    }

    /** The list from which one came, as it was. */
    public String getList() {
        return isSaving() ? LIST + "?" + view.getQuery() : LIST;
    }

    public SavedView getView() {
        return view;
    }

    public List<SavedView> getViews() {
        return views;
    }

    /** The name of what was deleted just now. */
    public String getDeleted() {
        return deleted;
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query;
    }
}
