package org.perdura.testing;

import java.io.IOException;

import org.perdura.platform.Trouble;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A report that an administrator asks for and that PostgreSQL would need a minute for. */
@WebServlet("/admin/testing-report")
public class ReportServlet extends HttpServlet {

    @Inject
    Stage stage;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            stage.count("select count(*) from pg_sleep(60)");
        } catch (RuntimeException tooSlow) {
            response.sendError(Trouble.isOfDatabase(tooSlow)
                ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }
}
