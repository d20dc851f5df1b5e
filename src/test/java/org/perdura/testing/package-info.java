/**
 * What tests add to the real application inside the server: a clock that can be moved, offices to
 * work in, and places at which it can be stopped. It travels in a jar of its own and is no part of what is shipped.
 */
package org.perdura.testing;
