package org.perdura.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Says what went wrong and what to do, and nothing about what we are made of; where programs ask, as a problem. A plain
 * servlet: Liberty refuses people before there is a request scope, in which Faces and CDI could do anything.
 */
@WebServlet(ErrorPage.PATH)
public class ErrorPage extends HttpServlet {

    static final String PATH = "/error";

    private static final String TEMPLATE = "/WEB-INF/errors/error.html";
    private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 405, 409, 413);
    private static final int SERVER_ERROR = 500;

    /**
     * For filters that people meet. Thrown, or sent as an error, it would stand in the log a second time, with a stack
     * trace.
     */
    public static void show(Throwable failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, Problems.of(failure, request).status());
        request.getRequestDispatcher(PATH).forward(request, response);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isForPrograms(request)) {
            problem(request).answer(request, response);
        } else {
            show(status(request), request, response);
        }
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
            && path.matches("/api(/.*)?");
    }

    private static Problem problem(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof RuntimeException failure
            ? Problems.of(failure, request)
            : Problem.of(status(request));
    }

    private void show(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var texts = Texts.in(Texts.best(request.getLocales()));
        var key = "error." + explained(status);

        response.setStatus(status);
        response.setContentType("text/html; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(template()
            .replace("${language}", texts.language())
            .replace("${title}", texts.get(key))
            .replace("${hint}", texts.get(key + ".hint"))
            .replace("${home}", texts.get("error.home")));
    }

    /** Who asks for this page itself finds nothing. */
    private static int status(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && Trouble.isOfDatabase(failure)) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }

        return request.getDispatcherType() != DispatcherType.REQUEST
            && request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }

    private static int explained(int status) {
        return EXPLAINED.contains(status)
            ? status
            : status < SERVER_ERROR ? HttpServletResponse.SC_BAD_REQUEST : SERVER_ERROR;
    }

    private String template() throws IOException {
        try (var template = getServletContext().getResourceAsStream(TEMPLATE)) {
            return new String(template.readAllBytes(), UTF_8);
        }
    }
}
