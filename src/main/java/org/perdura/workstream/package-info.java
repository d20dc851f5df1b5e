/** The rules by which a kind of conversation lives. */
package org.perdura.workstream;
