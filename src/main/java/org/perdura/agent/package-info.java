/** The people who answer: who they are, what they may do, how much they can carry and whether they are there. */
package org.perdura.agent;
