package org.perdura.platform;

import java.io.IOException;
import java.util.Collections;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;

/**
 * Refuses media types that are none; RESTEasy would answer with a page of its own and fill the log with its stack. And
 * answers for what it lets through, as Liberty would leave the thread of such a request in disorder.
 */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class RestHeaders extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!areMediaTypes(Stream.ofNullable(request.getContentType()))) {
            Problems.answer(new ProblemException(Problem.NOT_JSON, "content type"), request, response);
        } else if (!areMediaTypes(accepted(request))) {
            Problems.answer(new ProblemException(Problem.BAD_VALUE, "accept"), request, response);
        } else {
            handOn(request, response, chain);
        }
    }

    private static void handOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | Error broken) {
            Problems.answer(broken, request, response);
        }
    }

    private static Stream<String> accepted(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Accept")).stream().flatMap(header -> Stream.of(header.split(",")));
    }

    private static boolean areMediaTypes(Stream<String> types) {
        try {
            types.map(String::strip).forEach(MediaType::valueOf);
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
