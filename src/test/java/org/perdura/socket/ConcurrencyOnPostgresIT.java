package org.perdura.socket;

import org.perdura.support.Database.Kind;
import org.perdura.support.OnPerdura;

@OnPerdura(Kind.POSTGRESQL)
class ConcurrencyOnPostgresIT extends ConcurrencyIT {
}
