/** Whose word we take for who a customer is: issuers, audiences and their keys. */
package org.perdura.authentication;
