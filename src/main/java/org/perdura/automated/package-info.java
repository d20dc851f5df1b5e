/** What is said without anybody saying it: the triggers, their texts, and who has changed them where. */
package org.perdura.automated;
