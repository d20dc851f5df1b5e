/**
 * Perdura: customer chat in conversations that last. One package for each thing people speak of, each with its
 * entities, its services, its events and its pages; imports go from the later to the earlier in this list and never
 * back.
 *
 * <ul>
 * <li>{@link org.perdura.platform} – time, ids, JSON, migrations, texts: nothing about chat</li>
 * <li>{@link org.perdura.hours} – when people work, and the one calendar that everything asks</li>
 * <li>{@link org.perdura.agent} – the people who answer; {@link org.perdura.customer} – the people who ask</li>
 * <li>{@link org.perdura.queue} – where conversations wait; {@link org.perdura.workstream} – the kinds
 * of conversations: how they are distributed, who keeps them, and what time and silence do to them</li>
 * <li>{@link org.perdura.authentication} – whose word we take for who a customer is; {@link org.perdura.widget} – one
 * installation of the chat on somebody's site; {@link org.perdura.automated} – what is said without anybody saying it;
 * {@link org.perdura.rules} – which queue, skills and priority a new conversation gets;
 * {@link org.perdura.identity} – who is speaking, and their tickets</li>
 * <li>{@link org.perdura.conversation} – the heart: states, messages, history</li>
 * <li>{@link org.perdura.routing} – who gets a conversation, what time does to it, and whose advice is asked</li>
 * <li>{@link org.perdura.supervision} – what supervisors see of everybody's work, and how they step in</li>
 * <li>{@link org.perdura.socket} – the live wire to widget and workspace</li>
 * <li>{@link org.perdura.demo} – demo data and a pretend portal; absent in production</li>
 * </ul>
 *
 * A word of a customer goes: {@code TicketFilter} → {@code CustomerEndpoint} → {@code Committer} → {@code Messages}
 * (one transaction for many) → after the commit {@code Broadcaster} and {@code Newsroom} to whoever is connected, and
 * {@code Router} to whoever should answer.
 */
package org.perdura;
