import { Thread } from "../../chat/thread.js"
import { Typists } from "../../chat/typing.js"

const LOGS = ["thread", "backstage"]

/**
 * One conversation that the agent has opened: its thread, its backstage log, and who is typing. Fetches what it lacks
 * through `ask`, which takes a frame and resolves with the answer. Says "changed" whenever there is something to see.
 */
export class Dossier extends EventTarget {
  thread
  backstage
  status = "loading"
  changes = 0
  typists = new Typists()
  rules = []

  #ask
  #early = []
  #busy = new Set()

  constructor(id, ask) {
    super()
    this.id = id
    this.#ask = ask
    this.typists.addEventListener("change", () => this.#tell())
    for (const log of LOGS) {
      this[log] = new Thread({ conversation: id })
      this[log].addEventListener("gap", () => this.#catchUp(log))
    }
  }

  /** How far both logs are known, for the hello. */
  get position() {
    return LOGS.map(log => this[log].seq)
  }

  /** Shows the conversation to this agent: the newest page of both logs. */
  async open() {
    if (this.#busy.has("open")) return
    if (this.status !== "open") this.#become("loading")
    await this.#while("open", () => this.#openPages())
    if (this.status === "open") this.#early.splice(0).forEach(({ log, entry }) => this.add(log, entry))
    this.#tell()
  }

  async #openPages() {
    try {
      this.taken(await this.#ask({ type: "open", conversation: this.id }))
      this.taken(await this.#ask({ type: "history", conversation: this.id, log: "backstage", limit: 100 }))
      this.status = "open"
    } catch ({ code }) {
      if (code !== "offline") this.status = code === "not-found" ? "missing" : "failed"
    }
  }

  /** A page of one of the logs that brings what is new. */
  taken(page) {
    this[page.log ?? "thread"].take(page)
    this.#tell()
  }

  /** A word in the thread, or an entry in backstage. Before the first page is here it would look like a hole. */
  add(log, entry) {
    if (this.status !== "open") return void this.#early.push({ log, entry })
    if (entry.from) this.typists.stopped(entry.from.name)
    this[log].add(entry)
    this.#tell()
  }

  /** How the timeout rules stand with it. */
  ruled(rules) {
    this.rules = rules
    this.#tell()
  }

  seen(by, seq) {
    this.thread.seen(by, seq)
    this.#tell()
  }

  /** What a heartbeat or a summary knows to be the newest of both logs. */
  newest(seqs) {
    if (this.status !== "open") return
    LOGS.forEach((log, index) => this[log].head({ conversation: this.id, seq: seqs[index] ?? 0 }))
  }

  /** Fetches the page before what is here; resolves when it has come or could not. */
  async older(log = "thread") {
    const before = this[log].before
    if (before === null || this.#busy.has(log)) return
    await this.#while(log, async () => {
      this[log].takeEarlier(await this.#page(log, { before }))
      this.#tell()
    })
  }

  /** It is no longer this agent's to see. */
  gone(reason) {
    this.#become(reason === "closed" ? "closed" : "gone")
  }

  get isGone() {
    return ["closed", "gone", "missing"].includes(this.status)
  }

  async #catchUp(log) {
    await this.#while(`${log} after`, async () => {
      for (let more = true; more;) {
        const page = await this.#page(log, { after: this[log].seq, limit: 100 })
        this.taken(page)
        more = page.more && page.messages.length > 0
      }
    })
  }

  #page(log, range) {
    return this.#ask({ type: "history", conversation: this.id, ...(log === "backstage" && { log }), ...range })
  }

  /** What fails here is asked for again by the next hello or heartbeat. */
  async #while(busy, work) {
    this.#busy.add(busy)
    try {
      await work()
    } catch (error) {
      if (error instanceof Error) throw error
    } finally {
      this.#busy.delete(busy)
    }
  }

  #become(status) {
    this.status = status
    this.#tell()
  }

  #tell() {
    this.changes++
    this.dispatchEvent(new Event("changed"))
  }
}
