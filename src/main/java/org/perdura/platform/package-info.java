/** What every feature stands on and nothing about chat: time, ids, JSON, migrations, texts. Imports none of ours. */
package org.perdura.platform;
