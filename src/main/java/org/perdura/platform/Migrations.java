package org.perdura.platform;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.persistence.SchemaValidationException;

/**
 * Brings the database to the schema in {@code db/migration} before anything else starts, then asks Hibernate whether
 * the entities agree with it. Whatever needs the database at start-up says {@code @DependsOn("Migrations")}.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    /**
     * On Liberty, Flyway finds a folder of a WAR – this one and db/callback – by the empty file flyway.location in it.
     */
    private static final String LOCATION = "classpath:db/migration";

    /** The first that knows MERGE. */
    private static final int OLDEST_POSTGRESQL = 15;

    @Resource(lookup = "jdbc/perdura")
    DataSource dataSource;

    @PersistenceUnit
    EntityManagerFactory entityManagerFactory;

    private volatile boolean done;

    @PostConstruct
    void migrate() {
        requireSupport();
        Flyway.configure()
            .dataSource(dataSource)
            .locations(LOCATION)
            .placeholders(Map.of("epoch", "'" + UUID.randomUUID() + "'"))
            .load()
            .migrate();
        validate();
        done = true;
    }

    private void requireSupport() {
        try (var connection = dataSource.getConnection()) {
            var database = connection.getMetaData();

            if (database.getDatabaseProductName().equals("PostgreSQL")
                    && database.getDatabaseMajorVersion() < OLDEST_POSTGRESQL) {
                throw new IllegalStateException("Perdura needs PostgreSQL " + OLDEST_POSTGRESQL
                    + " or newer, and this is "
                    + database.getDatabaseProductVersion());
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The database does not say what it is", unreachable);
        }
    }

    /** Liberty builds the factory before any class of ours runs, so {@code hbm2ddl.auto} would look too early. */
    private void validate() {
        try {
            entityManagerFactory.getSchemaManager().validate();
        } catch (SchemaValidationException mismatch) {
            throw new IllegalStateException("The entities and db/migration disagree", mismatch);
        }
    }

    public boolean areDone() {
        return done;
    }
}
