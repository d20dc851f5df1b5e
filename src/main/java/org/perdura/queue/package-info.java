/** Where conversations wait, and who looks after them. */
package org.perdura.queue;
