package org.perdura.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.perdura.agent.Agents;
import org.perdura.identity.CurrentAgent;
import org.perdura.platform.Ids;
import org.perdura.platform.Json;
import org.perdura.platform.Problem;
import org.perdura.platform.ProblemException;
import org.perdura.platform.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import tools.jackson.databind.node.ObjectNode;

/** Tells agents and supervisors who may see a conversation how it came to whoever has it, or why nobody has it yet. */
@RequestScoped
@Path("conversations/{id}/trace")
public class TraceResource {

    @Inject
    Agents agents;

    @Inject
    Histories histories;

    @Context
    HttpServletRequest request;

    /** The decisions about one conversation, the first one first. */
    record Decisions(UUID conversation, List<Decision> decisions) {
    }

    /** One of them: its code and what it was made of for programs, its sentences for people in their language. */
    record Decision(Instant at, String code, List<String> texts, ObjectNode details) {
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response find(@PathParam("id") String id) {
        var agent = CurrentAgent.of(request, agents);
        var conversationId = Ids.parse(id).orElseThrow(TraceResource::notFound);
        var texts = Texts.in(Texts.best(request.getLocales()));
        var decisions = read(agent.getId(), conversationId).stream()
            .map(entry -> new Decision(entry.getAt(), entry.getCode().wireName(), TraceTexts.of(entry, texts),
                entry.getDetails()))
            .toList();
        return Response.ok(Json.write(new Decisions(conversationId, decisions)))
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .build();
    }

    private List<TraceEntry> read(UUID agentId, UUID conversationId) {
        try {
            return histories.traceForAgent(agentId, conversationId);
        } catch (RefusedException notTheirs) {
            throw notFound();
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(Problem.NOT_FOUND, "no such conversation");
    }
}
