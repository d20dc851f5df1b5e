package org.perdura.supervision;

import org.perdura.support.Database.Kind;
import org.perdura.support.OnPerdura;

@OnPerdura(Kind.POSTGRESQL)
class SupervisorListsOnPostgresIT extends SupervisorListsIT {
}
