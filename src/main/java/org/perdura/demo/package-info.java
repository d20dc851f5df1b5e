/**
 * For trying Perdura out: people and settings to begin with, and a pretend organisation whose portal signs its
 * customers' tokens just as a real one does. Only there when {@code perdura.demo} is on.
 */
package org.perdura.demo;
