package org.perdura.platform;

import static jakarta.servlet.RequestDispatcher.ERROR_EXCEPTION;
import static jakarta.servlet.RequestDispatcher.ERROR_STATUS_CODE;

import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.ProtectedViewException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Says what went wrong and what to do, and nothing about what we are made of. */
@Named
@RequestScoped
public class ErrorPage {

    private static final Set<String> EXPLAINED = Set.of("400", "403", "404", "405", "409", "413");

    @Inject
    HttpServletRequest request;

    /** Faces' refusals are no failures of ours: the page has expired, or was opened from elsewhere. */
    public void init() {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status());
    }

    private int status() {
        for (var cause = (Throwable) request.getAttribute(ERROR_EXCEPTION); cause != null; cause = cause.getCause()) {
            if (cause instanceof ViewExpiredException) {
                return 409;
            } else if (cause instanceof ProtectedViewException) {
                return 403;
            }
        }

        return request.getAttribute(ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }

    /** The end of the text keys. */
    public String getKind() {
        var status = Objects.toString(status());
        return EXPLAINED.contains(status) ? status : "500";
    }
}
