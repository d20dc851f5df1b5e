package org.perdura.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Goes past the application, as somebody with a database client would: for what only time brings about. */
@WebServlet("/testing/sql")
public class SqlServlet extends HttpServlet {

    @Inject
    Stage stage;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var sql = new String(request.getInputStream().readAllBytes(), UTF_8);
        response.getWriter().print(sql.startsWith("select") ? stage.count(sql) : stage.change(sql));
    }
}
