/**
 * What the tests stand on.
 *
 * <ul>
 * <li>{@link org.perdura.support.OnPerdura} on a class gives its tests a running server as a parameter, one per kind of
 * database for the whole run; its log is checked after each class. A test that kills its server starts its own
 * {@link org.perdura.support.PerduraServer} and takes the other of the {@link org.perdura.support.Lanes}.</li>
 * <li>{@link org.perdura.support.SocketClient} speaks the wire protocol as a customer or an agent, without a
 * browser.</li>
 * <li>{@link org.perdura.support.Proxy} is a network that can be made to fail, {@link
 * org.perdura.support.PostgresDatabase} a database that can be killed, {@link org.perdura.support.SmallDisk} a disk
 * that can be filled.</li>
 * <li>{@link org.perdura.support.NeedsBrowser} gives a {@link org.perdura.support.Browser} with any number of devices,
 * and skips the test where no Chromium is installed.</li>
 * <li>{@link org.perdura.support.PortalPage}, {@link org.perdura.support.WidgetPage},
 * {@link org.perdura.support.WorkspacePage}, {@link org.perdura.support.SupervisorPages} and
 * {@link org.perdura.support.AdminPages} are the pages in the words of those who use them; {@link
 * org.perdura.support.Desks} clears the agents' desks before a test, and {@link org.perdura.support.Pictures} keeps
 * what was seen.</li>
 * <li>{@link org.perdura.support.InContainer} runs a test inside the server, in the real WAR.</li>
 * </ul>
 */
package org.perdura.support;
