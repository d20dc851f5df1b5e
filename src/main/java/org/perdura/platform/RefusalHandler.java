package org.perdura.platform;

import static jakarta.servlet.http.HttpServletResponse.SC_BAD_REQUEST;
import static jakarta.servlet.http.HttpServletResponse.SC_CONFLICT;
import static jakarta.servlet.http.HttpServletResponse.SC_FORBIDDEN;

import org.omnifaces.util.Faces;
import org.primefaces.csp.CspException;

import jakarta.faces.FacesException;
import jakarta.faces.application.ProtectedViewException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;

/**
 * What Faces refuses – a page that has expired, or was opened or posted from elsewhere – is an answer and no failure of
 * ours.
 */
class RefusalHandler extends ExceptionHandlerWrapper {

    RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        var unhandled = getUnhandledExceptionQueuedEvents().iterator();
        while (unhandled.hasNext()) {
            var status = status(unhandled.next().getContext().getException());
            if (status > 0) {
                unhandled.remove();
                refuse(status);
            }
        }

        super.handle();
    }

    /** Once; the next phase may complain of the same. */
    private static void refuse(int status) {
        if (!Faces.isResponseCommitted()) {
            Faces.responseSendError(status, null);
        }
    }

    private static int status(Throwable thrown) {
        if (thrown instanceof ViewExpiredException) {
            return SC_CONFLICT;
        }

        if (thrown instanceof ProtectedViewException || thrown instanceof CspException) {
            return SC_FORBIDDEN;
        }

        return thrown instanceof FacesException && isRestoring() ? SC_BAD_REQUEST : 0;
    }

    /** Whoever posts something from which no page can be made has made it up. */
    private static boolean isRestoring() {
        var context = FacesContext.getCurrentInstance();
        return context.getCurrentPhaseId() == PhaseId.RESTORE_VIEW && "POST".equals(Faces.getRequest().getMethod());
    }
}
