/**
 * Who gets a conversation: offers and their answers, the assignment of what is open in a queue to those who have room,
 * and time's part in it. Observes what happens to conversations and agents; nobody calls it from below.
 */
package org.perdura.routing;
