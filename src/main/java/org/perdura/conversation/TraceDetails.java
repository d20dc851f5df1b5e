package org.perdura.conversation;

import org.perdura.platform.Beginning;
import org.perdura.platform.Json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What a decision was made of, as it is stored: names that are too long together are cut, and nothing is refused for
 * them.
 */
final class TraceDetails {

    static final int LENGTH = 8000;

    private static final String CUT = "…";
    private static final int LONGEST_TEXT = 2000;
    private static final int SHORTEST_TEXT = 10;

    private TraceDetails() {
    }

    static String write(ObjectNode details) {
        var json = Json.write(details);
        for (var longest = LONGEST_TEXT; json.length() > LENGTH && longest >= SHORTEST_TEXT; longest /= 2) {
            json = Json.write(cut(details, longest));
        }

        return json.length() > LENGTH ? Json.write(Json.object().put("why", details.path("why").asString(""))) : json;
    }

    private static JsonNode cut(JsonNode node, int longest) {
        if (node instanceof ObjectNode object) {
            var cut = Json.object();
            object.properties().forEach(part -> cut.set(part.getKey(), cut(part.getValue(), longest)));
            return cut;
        } else if (node instanceof ArrayNode array) {
            var cut = array.arrayNode();
            array.forEach(part -> cut.add(cut(part, longest)));
            return cut;
        }

        return node.isString() && node.asString().length() > longest
            ? StringNode.valueOf(Beginning.of(node.asString(), longest) + CUT)
            : node;
    }
}
