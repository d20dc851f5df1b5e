/** By which rules a conversation gets its queue, its skills and its priority when it begins. */
package org.perdura.rules;
