package org.perdura.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Where the REST paths of the protocol begin. */
@ApplicationPath("/api/v1")
public class RestApi extends Application {
}
