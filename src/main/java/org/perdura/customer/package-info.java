/**
 * The people who ask, and which agents they are to be given to first. A customer is an issuer and a subject, byte for
 * byte, on every device.
 */
package org.perdura.customer;
