/** The kinds of conversations: who gets and keeps them, and what time and silence do to them. */
package org.perdura.workstream;
