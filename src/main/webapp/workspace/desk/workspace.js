import { Outbox } from "../../chat/outbox.js"
import { Typing } from "../../chat/typing.js"
import { Commands } from "./commands.js"
import { Desk } from "./desk.js"
import { Drafts } from "./drafts.js"
import { HeldEnds } from "./held-ends.js"
import { unread } from "./lists.js"

/**
 * Everything behind the page, and nothing that is seen: the line, the desk, the outbox, drafts, held ends, and which
 * conversation is selected. Says "changed" whenever anything of it did; what may want an act of the page has a name
 * of its own: "offered", "returned", "revoked", "placed", "refused", "undone", "ended".
 */
export class Workspace extends EventTarget {
  desk
  commands
  ends = new HeldEnds()
  drafts = null
  outbox = null
  status = "connecting"
  query = ""

  #line
  #storage
  #makeOutbox
  #selected = null
  #typing = new Typing(() => this.#line.send({ type: "typing", conversation: this.#selected }))
  #newestRead = new Map()

  constructor({ line, storage, outbox = scope => new Outbox({ scope, request: frame => line.request(frame) }) }) {
    super()
    const ask = frame => line.request(frame)
    this.desk = new Desk(ask)
    this.commands = new Commands(this.desk, ask, this.ends)
    this.#line = line
    this.#storage = storage
    this.#makeOutbox = outbox
    this.#listen()
  }

  start() {
    this.#line.open()
  }

  stop() {
    this.#line.close()
    this.outbox?.close()
  }

  get selected() {
    return this.#selected
  }

  /** The selected conversation, opened; null when there is none. */
  get dossier() {
    return this.#selected && this.desk.dossiers.get(this.#selected) || null
  }

  get summary() {
    return this.desk.conversations.get(this.#selected) ?? null
  }

  /** Whether the selected conversation can be parked or ended: it is active, mine, and I have seen its newest word. */
  get canLeave() {
    const { summary, dossier } = this
    return summary?.state === "active" && this.desk.isMine(summary.id) && dossier?.status === "open" && !this.ends.has(summary.id)
  }

  /** How many conversations call for this agent: offers, customers who are back, words not yet seen. */
  get calls() {
    const { conversations, offers, returns } = this.desk
    const unseen = [...conversations.values()].filter(summary => this.desk.isMine(summary.id) && unread(summary))
    return new Set([...offers.keys(), ...returns.keys(), ...unseen.map(({ id }) => id)]).size
  }

  select(id) {
    if (id === this.#selected) return
    this.#selected = id
    this.#typing.posted()
    this.#openSelected()
    this.#tell("changed")
  }

  search(query) {
    this.query = query
    this.#tell("changed")
  }

  /** Writes a post to the customer or a note to the colleagues. */
  write(kind, text) {
    this.drafts.keep(this.#selected, kind, "")
    this.#typing.posted()
    return this.outbox.add({ text, conversation: this.#selected, kind })
  }

  types() {
    this.#typing.typed()
  }

  /** The agent has the newest word of the selected conversation before their eyes. */
  sees() {
    const { dossier } = this
    if (dossier?.status !== "open" || !this.desk.isMine(dossier.id)) return
    const { seq, read } = dossier.thread
    if (seq <= Math.max(read.agent, this.#newestRead.get(dossier.id) ?? 0)) return
    if (this.#line.send({ type: "read", conversation: dossier.id, seq })) this.#newestRead.set(dossier.id, seq)
  }

  #listen() {
    this.#line.addEventListener("frame", ({ detail }) => this.#received(detail))
    this.#line.addEventListener("online", () => this.#become("online"))
    this.#line.addEventListener("offline", () => this.#become("offline"))
    this.#line.addEventListener("ended", ({ detail }) => this.#become("ended", detail))
    this.desk.addEventListener("astray", () => this.#line.greet())
    this.#passOn(this.desk, "changed", "offered", "returned", "revoked", "placed")
    this.#passOn(this.commands, "refused")
    this.#passOn(this.ends, "held", "undone", "due")
  }

  #received(frame) {
    this.desk.received(frame)
    if (frame.type === "welcome") this.#welcomed()
  }

  #welcomed() {
    this.#newestRead.clear()
    this.drafts ??= new Drafts(this.#storage, this.desk.agent.id)
    this.outbox ??= this.#startOutbox()
  }

  #startOutbox() {
    const outbox = this.#makeOutbox(this.desk.agent.id)
    outbox.addEventListener("change", () => this.#tell("changed"))
    outbox.addEventListener("accepted", ({ detail }) => this.#accepted(detail))
    outbox.load().then(() => outbox.flush())
    return outbox
  }

  #accepted({ post, frame: { id, conversation, seq, at } }) {
    const me = { kind: "agent", name: this.desk.agent.name }
    const dossier = this.desk.dossiers.get(conversation)
    if (post.kind === "note") dossier?.add("backstage", { conversation, seq, id, at, kind: "note", by: me, text: post.text })
    else dossier?.add("thread", { conversation, seq, id, at, from: me, text: post.text })
  }

  #openSelected() {
    if (this.#selected && this.desk.isReady) this.desk.open(this.#selected)
  }

  #become(status, detail) {
    this.status = status
    if (status === "online") {
      this.#openSelected()
      this.outbox.flush()
    }
    if (status === "ended") this.#tell("ended", detail)
    this.#tell("changed")
  }

  #passOn(source, ...types) {
    for (const type of types) source.addEventListener(type, ({ detail }) => this.#passed(type, detail))
  }

  #passed(type, detail) {
    this.#tell(type, detail)
    if (type !== "changed") this.#tell("changed")
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }))
  }
}
