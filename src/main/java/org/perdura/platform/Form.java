package org.perdura.platform;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

import org.omnifaces.util.Faces;
import org.primefaces.context.PrimeFacesContext;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What all forms do: open something by its id, save it, and say at the field what stands in the way. */
@Named
@RequestScoped
public class Form {

    @Inject
    PageTexts text;

    /** What is wrong at one field, or with the form as a whole when there is no field. */
    public record Problem(String field, String message) {

        /** The end of the key of the text that names the field; the fields of every row have the same name. */
        public String label() {
            return field.replaceAll(":\\d+:", ".");
        }
    }

    /** Opens what the address names; there is no page for what does not exist. */
    public <T> T open(String id, Supplier<T> fresh, Function<UUID, Optional<T>> find) {
        return id == null ? fresh.get() : Ids.parse(id).flatMap(find).orElseGet(() -> {
            Faces.responseSendError(404, null);
            return fresh.get();
        });
    }

    /** Saves and goes on to the saved page; when that is refused, stays with everything that was typed. */
    public String save(String page, Supplier<UUID> save) {
        return save(() -> "/admin/" + page + ".xhtml?faces-redirect=true&saved=true&id=" + save.get());
    }

    /** The same where the page has another address, which is what saving gives. */
    public String save(Supplier<String> save) {
        try {
            return OnceMore.afterCrossing(save);
        } catch (TakenException taken) {
            return refuse(taken.field(), "form.taken");
        } catch (RuntimeException failed) {
            if (Conflicts.isStale(failed)) {
                return refuse(null, "form.stale");
            }

            throw failed;
        }
    }

    /**
     * Deletes and goes on to a list; what somebody uses stays, and the page says who.
     *
     * @param key of the text that says so, with a place for the users
     * @param users told who uses it now; it may be others than when the page was opened
     */
    public String delete(String page, String key, Runnable delete, Consumer<List<Use.User>> users) {
        try {
            delete.run();
            return "/admin/" + page + ".xhtml?faces-redirect=true";
        } catch (InUseException refused) {
            users.accept(refused.users());
            return refuse(null, key, text.names(refused.users()));
        }
    }

    /** Stays on the page and says why, at the field or, without one, at the top. */
    public String refuse(String field, String key, Object... arguments) {
        Faces.getContext()
            .addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text.get(key, arguments), null));
        if (field != null && Faces.getViewRoot().findComponent(field) instanceof EditableValueHolder input) {
            input.setValid(false);
        }

        Faces.validationFailed();
        return null;
    }

    /**
     * PrimeFaces wants it with every post, and its script adds it only when the page is complete: some click sooner.
     */
    public String getNonce() {
        return PrimeFacesContext.getCspState(Faces.getContext()).getNonce();
    }

    public List<Problem> getProblems() {
        var fields = Faces.getContext().getClientIdsWithMessages();
        return StreamSupport.stream(((Iterable<String>) () -> fields).spliterator(), false).map(this::problem).toList();
    }

    private Problem problem(String field) {
        return new Problem(field, Faces.getContext().getMessageList(field).get(0).getSummary());
    }
}
