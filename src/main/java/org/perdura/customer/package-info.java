/** The people who ask. A customer is an issuer and a subject, byte for byte, on every device. */
package org.perdura.customer;
