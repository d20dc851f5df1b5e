package org.perdura.socket;

import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.Session;

/** Receives whoever has got a socket: gives them a way out, and their frames an order and a limit. */
@ApplicationScoped
public class Receptions {

    @Resource
    ManagedExecutorService executor;

    @Inject
    @ConfigProperty(name = "perdura.limit.frames-per-second")
    int framesPerSecond;

    @Inject
    @ConfigProperty(name = "perdura.limit.frames-at-once")
    int framesAtOnce;

    Connection connect(Session session) {
        return new Connection(session, executor);
    }

    <F extends ClientFrame> Reception<F> open(Line line, FrameReader<F> reader, Function<F, CompletionStage<?>> act) {
        var inbox = new Inbox<>(executor, act, () -> Reception.turnAway(line),
            () -> line.close(Closing.TOO_SLOW));
        return new Reception<>(line, reader, inbox, new Flow(framesPerSecond, framesAtOnce));
    }
}
