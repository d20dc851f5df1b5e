/**
 * The heart: conversations, what may happen to them ({@link org.perdura.conversation.BindingTable}), their messages and
 * what is noted about them backstage. Knows nothing of sockets or of who is chosen for what.
 */
package org.perdura.conversation;
