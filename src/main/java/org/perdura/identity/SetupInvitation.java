package org.perdura.identity;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Invites the first administrator when everything has started; by then all start-up beans have made what they make. */
@WebListener
public class SetupInvitation implements ServletContextListener {

    @Inject
    FirstAdministrator firstAdministrator;

    @Override
    public void contextInitialized(ServletContextEvent started) {
        firstAdministrator.invite();
    }
}
