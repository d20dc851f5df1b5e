package org.perdura.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;

/**
 * Looks at the settings before anything else of Perdura is there. What must not be keeps it from starting and is said
 * in one sentence; what nobody knows is probably misspelt, and said as well.
 */
public class Settings implements Extension {

    private static final Logger logger = Logger.getLogger(Settings.class.getName());

    private static final String DEFAULTS = "META-INF/microprofile-config.properties";

    /** Those that only server.xml reads. */
    static final Set<String> OF_THE_SERVER = Set.of(
        "perdura.http.host", "perdura.https.port", "perdura.proxies", "perdura.ltpa.password",
        "perdura.db.kind", "perdura.db.url", "perdura.db.user", "perdura.db.password", "perdura.db.connections");

    void check(@Observes BeforeBeanDiscovery beginning) {
        var config = ConfigProvider.getConfig();
        var known = known();
        SettingRules.unknown(names(config), known).forEach(name ->
            logger.log(Level.WARNING, "{0} is no setting of Perdura and changes nothing; is it misspelt?", name));

        var broken = new SettingRules(known.stream()
            .filter(name -> config.getOptionalValue(name, String.class).isPresent())
            .collect(Collectors.toMap(Function.identity(), name -> config.getValue(name, String.class)))).broken();
        broken.forEach(sentence -> logger.log(Level.SEVERE, "Perdura does not start: {0}", sentence));
        if (!broken.isEmpty()) {
            throw new RefusedException(String.join(" ", broken));
        }
    }

    /** Ends the start. Where in our code it comes from helps nobody. */
    private static class RefusedException extends RuntimeException {

        RefusedException(String sentences) {
            super(sentences, null, false, false);
        }
    }

    private static Set<String> names(Config config) {
        var names = new TreeSet<String>();
        config.getPropertyNames().forEach(names::add);
        return names;
    }

    static Set<String> known() {
        var defaults = new Properties();
        try (var file = Settings.class.getClassLoader().getResourceAsStream(DEFAULTS)) {
            defaults.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        return Stream.concat(defaults.stringPropertyNames().stream(), OF_THE_SERVER.stream())
            .collect(Collectors.toSet());
    }
}
