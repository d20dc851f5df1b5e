package org.perdura.testing;

import java.io.IOException;

import org.perdura.authentication.AuthenticationSetting;
import org.perdura.authentication.AuthenticationSettings;
import org.perdura.authentication.KeySource;
import org.perdura.widget.Widgets;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Lets a widget believe a portal whose keys are at an address of the test's. */
@WebServlet("/testing/portal")
public class PortalServlet extends HttpServlet {

    @Inject
    AuthenticationSettings settings;

    @Inject
    Widgets widgets;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var widget = widgets.findByKey(request.getParameter("widget")).orElseThrow();
        var setting = new AuthenticationSetting();
        setting.setName(widget.getName());
        setting.setIssuer(request.getParameter("issuer"));
        setting.setAudience(request.getParameter("audience"));
        setting.setKeySource(KeySource.JWKS_URL);
        setting.setKeyUrl(request.getParameter("keys"));
        widget.setAuthenticationSetting(settings.save(setting));
        widgets.save(widget);
    }
}
