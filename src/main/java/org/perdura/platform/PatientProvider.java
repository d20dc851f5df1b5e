package org.perdura.platform;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

import javax.sql.DataSource;

import org.hibernate.jpa.HibernatePersistenceProvider;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceUnitInfo;

/**
 * Hibernate, which waits for a database that starts later than we do. It is the first of us to ask for it, and Liberty
 * does not let it try twice.
 */
public class PatientProvider extends HibernatePersistenceProvider {

    private static final Logger logger = Logger.getLogger(PatientProvider.class.getName());

    private static final int SECONDS_BETWEEN_COMPLAINTS = 60;

    @Override
    public EntityManagerFactory createContainerEntityManagerFactory(PersistenceUnitInfo info, Map<?, ?> properties) {
        for (var seconds = 0; !isThere(info.getJtaDataSource(), seconds); seconds++) {
            waitASecond();
        }

        return super.createContainerEntityManagerFactory(info, properties);
    }

    /** A database that answers with a refusal – a wrong password, say – is there: waiting would not help. */
    private static boolean isThere(DataSource dataSource, int secondsWaited) {
        try {
            dataSource.getConnection().close();
            return true;
        } catch (SQLException failed) {
            if (!Trouble.isOfConnection(failed)) {
                return true;
            }

            if (secondsWaited % SECONDS_BETWEEN_COMPLAINTS == 0) {
                logger.log(Level.WARNING, "The database cannot be reached, waiting for it: SQLSTATE {0}",
                    failed.getSQLState());
            }

            return false;
        }
    }

    private static void waitASecond() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException("Stopped before the database came", stopping);
        }
    }
}
