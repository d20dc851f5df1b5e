package org.perdura.testing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Changes a member of staff as an administrator does: with everything that follows from it. */
@WebServlet("/testing/agent")
public class StaffServlet extends HttpServlet {

    @Inject
    Stage stage;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        stage.change(request.getParameter("login"), Stage.Change.valueOf(request.getParameter("change")));
    }
}
