/** One installation of the chat on somebody's site. */
package org.perdura.widget;
