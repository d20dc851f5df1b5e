package org.perdura.agent;

import jakarta.ejb.ApplicationException;

/** Without this one nobody could administer Perdura any more. */
@ApplicationException(rollback = true)
public class LastAdministratorException extends RuntimeException {
}
