/**
 * The live wire: what may be said on it, who is connected, and the news of what was committed. The protocol is
 * described in the site's documentation. Nobody imports this package.
 */
package org.perdura.socket;
