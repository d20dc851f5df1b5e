import { Outbox } from "../../chat/outbox.js"
import { Typing } from "../../chat/typing.js"
import { Drafts } from "./drafts.js"

/**
 * What one agent writes: drafts, what is on its way, and that they are typing. Events: `change`, `accepted` (detail:
 * `{ log, entry }`, what was stored and in which log).
 */
export class Writing extends EventTarget {
  drafts

  #agent
  #outbox
  #typing
  #conversation = null

  constructor({ agent, storage, line, outbox = outboxOf(agent, line) }) {
    super()
    this.drafts = new Drafts(storage, agent.id)
    this.#agent = agent
    this.#outbox = outbox
    this.#typing = new Typing(() => line.send({ type: "typing", conversation: this.#conversation }))
    outbox.addEventListener("change", () => this.#tell("change"))
    outbox.addEventListener("accepted", ({ detail }) => this.#accepted(detail))
    outbox.load().then(() => outbox.flush())
  }

  isOf(agent) {
    return agent.id === this.#agent.id
  }

  /** What of this conversation is not stored yet. */
  pending(conversation) {
    return this.#outbox.of(conversation)
  }

  /** Writes a post to the customer or a note to the colleagues. */
  write(conversation, kind, text) {
    this.drafts.keep(conversation, kind, "")
    this.#typing.posted()
    return this.#outbox.add({ text, conversation, kind })
  }

  types(conversation) {
    if (conversation !== this.#conversation) this.#typing.posted()
    this.#conversation = conversation
    this.#typing.typed()
  }

  retry(id) {
    return this.#outbox.retry(id)
  }

  discard(id) {
    return this.#outbox.discard(id)
  }

  /** Sends what waits; there is a line again. */
  flush() {
    return this.#outbox.flush()
  }

  close() {
    this.#outbox.close()
  }

  #accepted({ post, frame: { id, conversation, seq, at } }) {
    const me = { kind: "agent", name: this.#agent.name }
    const entry = { conversation, seq, id, at, text: post.text }
    if (post.kind === "note") this.#tell("accepted", { log: "backstage", entry: { ...entry, kind: "note", by: me } })
    else this.#tell("accepted", { log: "thread", entry: { ...entry, from: me } })
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }))
  }
}

const outboxOf = (agent, line) => new Outbox({ scope: agent.id, request: frame => line.request(frame) })
