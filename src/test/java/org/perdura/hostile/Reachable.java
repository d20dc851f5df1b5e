package org.perdura.hostile;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.perdura.platform.RestApi;

import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.websocket.server.ServerEndpoint;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;

/** Everything that can be asked of the server by HTTP, found in the code: {@code GET /path}, {@code POST /path}. */
final class Reachable {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern NO_SERVLETS = Pattern.compile("(?s)<(filter-mapping|security-constraint)>.*?</\\1>");
    private static final Pattern URL_PATTERN = Pattern.compile("<url-pattern>(.+?)</url-pattern>");
    private static final Pattern FORM = Pattern.compile("<[ht]:form\\b");
    private static final Map<String, String> VERBS = Map.of("doGet", "GET", "doPost", "POST", "doPut", "PUT",
        "doDelete", "DELETE", "doPatch", "PATCH", "service", "GET");

    /** What a filter answers itself, by what it is mapped to; the others only look. */
    private static final Map<String, List<String>> ANSWERED_BY_FILTERS = Map.of(
        "/j_security_check", List.of("POST /j_security_check"),
        "/widget/*", List.of("GET /widget/{key}/frame"),
        "/ws/*", List.of(),
        "/api/*", List.of(),
        "/admin/*", List.of(),
        "/supervisor/*", List.of(),
        "/api/v1/conversations/*", List.of(),
        "/demo/*", List.of());

    /** What Liberty's features and Faces bring along. */
    private static final List<String> OF_THE_PLATFORM = List.of("GET /health", "GET /health/live", "GET /health/ready",
        "GET /health/started", "GET /jakarta.faces.resource/*");

    private final List<? extends Class<?>> classes = files(CLASSES)
        .map(file -> CLASSES.relativize(file).toString())
        .filter(name -> name.startsWith("org/perdura/") && name.endsWith(".class") && !name.contains("$"))
        .map(name -> load(name.substring(0, name.lastIndexOf('.')).replace('/', '.')))
        .toList();

    SortedSet<String> all() {
        return Stream.of(resources(), servlets(), filters(), endpoints(), pages(), plainFiles(),
            OF_THE_PLATFORM.stream())
            .flatMap(found -> found)
            .collect(toCollection(TreeSet::new));
    }

    private Stream<String> resources() {
        var root = RestApi.class.getAnnotation(ApplicationPath.class).value();
        return with(jakarta.ws.rs.Path.class).flatMap(resource -> {
            var path = root + "/" + resource.getAnnotation(jakarta.ws.rs.Path.class).value();
            return Arrays.stream(resource.getMethods())
                .flatMap(method -> Arrays.stream(method.getAnnotations()))
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> verb.value() + " " + path.replaceAll("\\{(\\w+):.*}", "{$1}"));
        });
    }

    private Stream<String> servlets() {
        return with(WebServlet.class).flatMap(servlet -> Arrays.stream(servlet.getDeclaredMethods())
            .map(method -> VERBS.get(method.getName()))
            .filter(verb -> verb != null)
            .flatMap(verb -> Arrays.stream(servlet.getAnnotation(WebServlet.class).value())
                .map(path -> verb + " " + (path.isEmpty() ? "/" : path))));
    }

    private Stream<String> filters() {
        return with(WebFilter.class)
            .map(filter -> filter.getAnnotation(WebFilter.class))
            .flatMap(filter -> Stream.of(filter.value(), filter.urlPatterns()).flatMap(Arrays::stream))
            .map(pattern -> ANSWERED_BY_FILTERS.getOrDefault(pattern, List.of("Does a filter answer " + pattern + "?")))
            .flatMap(List::stream);
    }

    private Stream<String> endpoints() {
        return with(ServerEndpoint.class)
            .map(endpoint -> "GET " + endpoint.getAnnotation(ServerEndpoint.class).value());
    }

    private Stream<? extends Class<?>> with(Class<? extends Annotation> annotation) {
        return classes.stream().filter(type -> type.isAnnotationPresent(annotation));
    }

    /** The pages as files, and the addresses besides their names that web.xml gives to Faces or to a servlet. */
    private static Stream<String> pages() {
        var servlets = NO_SERVLETS.matcher(read(WEBAPP.resolve("WEB-INF/web.xml"))).replaceAll("");
        var named = URL_PATTERN.matcher(servlets).results()
            .map(pattern -> pattern.group(1))
            .filter(not("*.xhtml"::equals))
            .flatMap(path -> verbs(path, WEBAPP.resolve(path.substring(1) + ".xhtml")));
        return Stream.concat(named, webapp()
            .filter(Reachable::isPage)
            .flatMap(page -> verbs("/" + WEBAPP.relativize(page), page)));
    }

    private static Stream<String> verbs(String path, Path page) {
        return FORM.matcher(read(page)).find() ? Stream.of("GET " + path, "POST " + path) : Stream.of("GET " + path);
    }

    /** Plain files by their directories; those at the top stand for themselves. */
    private static Stream<String> plainFiles() {
        return webapp().filter(not(Reachable::isPage))
            .map(file -> file.getParent().equals(WEBAPP) ? file : file.getParent().resolve("*"))
            .map(file -> "GET /" + WEBAPP.relativize(file))
            .distinct();
    }

    private static boolean isPage(Path file) {
        return file.toString().endsWith(".xhtml");
    }

    /** Some plain file in a directory of the application, by its address. */
    static String fileIn(String directory) {
        return webapp()
            .filter(file -> file.getParent().equals(WEBAPP.resolve(directory.substring(1))) && !isPage(file))
            .map(file -> "/" + WEBAPP.relativize(file))
            .sorted()
            .findFirst()
            .orElseThrow();
    }

    private static Stream<Path> webapp() {
        return files(WEBAPP).filter(file -> !file.startsWith(WEBAPP.resolve("WEB-INF")));
    }

    private static Stream<Path> files(Path root) {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Reachable.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
