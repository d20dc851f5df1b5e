package org.perdura.testing;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Asks for more memory than there is. */
@WebServlet("/testing/heap")
public class HeapServlet extends HttpServlet {

    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        var longs = Math.min(LARGEST_ARRAY, Runtime.getRuntime().maxMemory() / Long.BYTES + 1);
        response.setIntHeader("Held", new long[(int) longs].length);
    }
}
