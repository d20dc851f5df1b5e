/** When people work: weeks, exceptions and the one calendar that everything asks. */
package org.perdura.hours;
