/** What supervisors see of everybody's work, and how they step in. */
package org.perdura.supervision;
