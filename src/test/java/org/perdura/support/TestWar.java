package org.perdura.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.perdura.testing.MovedClock;

/** The application under test: the very WAR that is shipped, and one jar more with a clock that can be moved. */
public final class TestWar {

    private static final String BEANS = """
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.1" bean-discovery-mode="annotated"/>
            """;

    private static Path exported;

    private TestWar() {
    }

    public static WebArchive create() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, Path.of(System.getProperty("perdura.war")).toFile())
            .addAsLibrary(testing());
    }

    private static JavaArchive testing() {
        return ShrinkWrap.create(JavaArchive.class, "perdura-testing.jar")
            .addPackage(MovedClock.class.getPackage())
            .addAsManifestResource(new StringAsset(BEANS), "beans.xml");
    }

    /** The same as a file, made once in each run. */
    static synchronized Path file() {
        if (exported == null) {
            exported = export();
        }

        return exported;
    }

    private static Path export() {
        try {
            var file = Files.createDirectories(Path.of("target/it")).resolve("perdura.war");
            create().as(ZipExporter.class).exportTo(file.toFile(), true);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
