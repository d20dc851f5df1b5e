package org.perdura.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.perdura.support.PerduraServer;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;

/** Watches a device: nothing that people wrote opens a dialog or asks a foreign host for anything. */
final class Quiet {

    private final List<String> noises = new CopyOnWriteArrayList<>();

    private Quiet() {
    }

    static Quiet on(BrowserContext device, PerduraServer server) {
        var quiet = new Quiet();
        device.onDialog(quiet::opened);
        device.onRequest(request -> quiet.asked(request.url(), server.origin()));
        return quiet;
    }

    private void opened(Dialog dialog) {
        noises.add("dialog " + dialog.message());
        dialog.dismiss();
    }

    private void asked(String url, String origin) {
        if (!url.startsWith(origin + "/") && !url.startsWith("data:image/svg+xml")) {
            noises.add(url);
        }
    }

    void isKept() {
        assertThat(noises).isEmpty();
    }
}
