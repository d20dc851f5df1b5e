package org.perdura.automated;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A text with slugs in it: {@code {AgentName}}, or {@code {$Name$}} for a variable of the portal's context. Everything
 * else is taken as it stands, markup too. What is filled in is never looked at again, so that nobody's name can be a
 * slug.
 */
public final class Template {

    private static final String NAME = "\\w+";
    private static final Pattern SLUG = Pattern.compile("\\{(" + NAME + "|\\$" + NAME + "\\$)}");
    private static final Pattern BRACE = Pattern.compile("[{}]");

    private final List<Piece> pieces;

    private record Piece(String text, boolean slug) {
    }

    private Template(List<Piece> pieces) {
        this.pieces = pieces;
    }

    public static Template of(String text) {
        var pieces = new ArrayList<Piece>();
        var slug = SLUG.matcher(text);
        var end = 0;
        while (slug.find()) {
            pieces.add(new Piece(text.substring(end, slug.start()), false));
            pieces.add(new Piece(slug.group(1), true));
            end = slug.end();
        }

        pieces.add(new Piece(text.substring(end), false));
        return new Template(List.copyOf(pieces));
    }

    /** Whether a brace is left that neither opens nor closes a slug: somebody has mistyped one. */
    public boolean isBroken() {
        return pieces.stream().anyMatch(piece -> !piece.slug() && BRACE.matcher(piece.text()).find());
    }

    /** The names between the braces, in their order. */
    public List<String> slugs() {
        return pieces.stream().filter(Piece::slug).map(Piece::text).toList();
    }

    /** The text with what the slugs stand for. */
    public String fill(UnaryOperator<String> value) {
        return pieces.stream().map(piece -> piece.slug() ? value.apply(piece.text()) : piece.text()).collect(joining());
    }
}
