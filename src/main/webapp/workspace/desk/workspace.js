import { Commands } from "./commands.js"
import { Desk } from "./desk.js"
import { HeldEnds } from "./held-ends.js"
import { unread } from "./lists.js"
import { Writing } from "./writing.js"

/**
 * Everything behind the page, and nothing that is seen: the line, the desk, what is being written, held ends, and
 * which conversation is selected. Says "changed" whenever anything of it did; what may want an act of the page has a
 * name of its own: "selected", "offered", "returned", "revoked", "placed", "refused", "warned", "held", "undone", "due",
 * "ended".
 */
export class Workspace extends EventTarget {
  desk
  commands
  ends = new HeldEnds()
  writing = null
  status = "connecting"
  query = ""

  #line
  #begin
  #selected = null
  #newestRead = new Map()

  /** `begin` makes what an agent writes with, once it is known who they are. */
  constructor({ line, begin = agent => new Writing({ agent, line, storage: localStorage }) }) {
    super()
    const ask = frame => line.request(frame)
    this.desk = new Desk(ask)
    this.commands = new Commands(this.desk, ask, this.ends)
    this.#line = line
    this.#begin = begin
    this.#listen()
  }

  start() {
    this.#line.open()
  }

  stop() {
    this.#line.close()
    this.writing?.close()
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

  /** Whether the selected conversation can be parked or ended: it is active, mine, and I have its newest word. */
  get canLeave() {
    const { summary, dossier } = this
    if (summary?.state !== "active" || dossier?.status !== "open") return false
    return this.desk.isMine(summary.id) && !this.ends.has(summary.id)
  }

  /** Whether the selected conversation can be given to somebody else. */
  get canTransfer() {
    const { summary } = this
    return summary?.state === "active" && this.desk.isMine(summary.id) && !this.ends.has(summary.id)
  }

  /** How many conversations call for this agent: offers, colleagues' questions, customers who are back, unseen words. */
  get calls() {
    const { agent, conversations, guests, offers, returns } = this.desk
    const asking = agent ? guests.asking(agent.id).map(({ conversation }) => conversation.id) : []
    const unseen = [...conversations.values()].filter(summary => this.desk.isMine(summary.id) && unread(summary))
    return new Set([...offers.keys(), ...asking, ...returns.keys(), ...unseen.map(({ id }) => id)]).size
  }

  /** Puts a conversation, or none, before the agent's eyes. */
  select(id) {
    this.#passBy(id)
    this.#selected = id
    this.#openSelected()
    this.#passed("selected")
  }

  /** Asks the server something; resolves to its answer. */
  ask(frame) {
    return this.#line.request(frame)
  }

  search(query) {
    this.query = query
    this.#tell("changed")
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
    this.#line.addEventListener("online", () => this.#online())
    this.#line.addEventListener("offline", () => this.#become("offline"))
    this.#line.addEventListener("ended", ({ detail }) => this.#ended(detail))
    this.desk.addEventListener("astray", () => this.#line.greet())
    this.#passOn(this.desk, "changed", "offered", "returned", "consulted", "revoked", "placed")
    this.#passOn(this.commands, "refused", "warned")
    this.#passOn(this.ends, "held", "undone", "due")
  }

  #received(frame) {
    this.desk.received(frame)
    if (frame.type === "welcome") this.#welcomed()
  }

  #welcomed() {
    this.#newestRead.clear()
    if (this.writing === null) this.#beginWriting()
    // Somebody else has logged in here: what this page holds is not theirs.
    if (!this.writing.isOf(this.desk.agent)) this.#ended({ code: "not-authenticated" })
  }

  #beginWriting() {
    this.writing = this.#begin(this.desk.agent)
    this.writing.addEventListener("change", () => this.#tell("changed"))
    this.writing.addEventListener("accepted", ({ detail: { log, entry } }) =>
      this.desk.dossiers.get(entry.conversation)?.add(log, entry))
  }

  #online() {
    this.#become("online")
    this.#openSelected()
    this.writing.flush()
  }

  #ended(detail) {
    this.#become("ended")
    this.#tell("ended", detail)
  }

  #openSelected() {
    if (!this.#selected || !this.desk.isReady) return
    this.desk.open(this.#selected)
    if (this.desk.isOthers(this.#selected)) this.commands.watch(this.#selected)
  }

  /** A supervisor who only reads along does so while it is before their eyes. */
  #passBy(next) {
    const before = this.#selected
    if (!before || before === next || !this.desk.isReady) return
    const { role, stage } = this.desk.guests.own(this.desk.agent.id, before)?.participant ?? {}
    if (role === "supervisor" && stage === "listening") this.commands.supervise("leave", before)
  }

  #become(status) {
    this.status = status
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
