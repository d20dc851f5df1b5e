import { Connection } from "../chat/connection.js"
import { Outbox } from "../chat/outbox.js"
import { Tabs } from "../chat/tabs.js"
import { Thread } from "../chat/thread.js"
import { Typing, Typists } from "../chat/typing.js"
import { Hours } from "./hours.js"

const PAGE = 50
const ENDED = new Set(["wrap-up", "closed"])

/**
 * The customer's side of the conversation: what is there, what is on its way, who is typing, what is unread. Knows no
 * DOM. Events: `welcome` (detail: the frame), `standing` (state, words or hours are others now), `unread`, `line`
 * (detail: `{ code }` of what went wrong, or null), `ended` (detail: `{ code }`); those of its parts are theirs.
 */
export class Chat extends EventTarget {
  thread = new Thread()
  typists = new Typists()
  hours = new Hours(() => this.#connection.greet())
  isWelcomed = false
  isLive
  #session
  #connection
  #typing
  #name = ""
  #loading = false

  /** `mode` and `closed` are what is known before the welcome. */
  constructor({ session, url, locale, mode, closed }) {
    super()
    this.isLive = mode === "live"
    this.hours.open = !(this.isLive && closed)
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    this.#session = session
    this.tabs = new Tabs(session.scope)
    this.#connection = new Connection({
      url,
      ticket: () => session.ticket(),
      hello: () => ({ locale, zone, after: this.thread.position, context: session.context })
    })
    this.outbox = new Outbox({ scope: session.scope, tabs: this.tabs, request: frame => this.#post(frame) })
    this.#typing = new Typing(() => this.#connection.send({ type: "typing" }))
    this.#listen()
  }

  /** It is over: it stays to be read, and the next word begins a new conversation. */
  get ended() {
    return ENDED.has(this.thread.state)
  }

  get isRunning() {
    return this.thread.state !== null && !this.ended
  }

  /** Whether there is nobody to begin a live chat with. One that runs is not cut off. */
  get isShut() {
    return this.isLive && !this.hours.open && !this.isRunning
  }

  /** The agents' words that the customer has not seen. */
  get news() {
    return this.#unseen.filter(({ from }) => from.kind === "agent")
  }

  get unread() {
    return this.news.length
  }

  async open() {
    await this.outbox.load()
    this.#connection.open()
  }

  close() {
    this.#session.forget()
    this.#connection.close()
    this.hours.close()
    this.outbox.close()
    this.tabs.close()
  }

  /** Tries again at once after something ended the connection. */
  reopen() {
    this.#session.forget()
    this.#connection.close()
    this.#connection.open()
  }

  post(text) {
    this.#typing.posted()
    return this.outbox.add({ text })
  }

  typed() {
    if (!this.ended) this.#typing.typed()
  }

  /** Ends a live chat. When that cannot be, we ask how things stand. */
  async end() {
    try {
      await this.#connection.request({ type: "end" })
    } catch (refusal) {
      this.#connection.greet()
      throw refusal
    }
  }

  /** The customer has everything before their eyes. */
  seen() {
    const { seq } = this.thread
    if (!this.#unseen.length || !this.#connection.send({ type: "read", seq })) return
    this.thread.seen("customer", seq)
    this.tabs.tell("read", seq)
  }

  async loadOlder() {
    const { before } = this.thread
    if (!before || this.#loading) return
    this.#loading = true
    try {
      this.thread.takeEarlier(await this.#connection.request({ type: "history", before, limit: PAGE }))
    } finally {
      this.#loading = false
    }
  }

  #listen() {
    const { thread, outbox, tabs } = this
    this.#connection.addEventListener("frame", ({ detail }) => this.#received(detail))
    this.#connection.addEventListener("online", () => this.#online())
    this.#connection.addEventListener("offline", ({ detail }) => this.#offline(detail.code))
    this.#connection.addEventListener("ended", ({ detail }) => this.#tell("ended", detail))
    this.#session.addEventListener("worn", () => this.#renew())
    thread.addEventListener("gap", ({ detail }) => this.#fill(detail))
    thread.addEventListener("astray", () => this.#connection.greet())
    thread.addEventListener("added", ({ detail }) => this.#added(detail))
    for (const change of ["added", "reset", "read"]) thread.addEventListener(change, () => this.#tell("unread"))
    for (const change of ["added", "reset", "status"]) thread.addEventListener(change, () => this.#tell("standing"))
    this.hours.addEventListener("change", () => this.#tell("standing"))
    outbox.addEventListener("accepted", ({ detail }) => this.#accepted(detail))
    tabs.addEventListener("read", ({ detail }) => thread.seen("customer", detail))
  }

  #received(frame) {
    switch (frame.type) {
      case "welcome": return this.#welcomed(frame)
      case "message": return this.thread.add(frame)
      case "state": return this.thread.changed(frame)
      case "typing": return this.typists.typing(frame.from.name)
      case "read": return this.thread.seen(frame.by, frame.seq)
      case "pong": return this.thread.head(frame)
    }
  }

  #welcomed(frame) {
    this.#name = frame.customer?.name ?? this.#name
    this.typists.clear()
    this.thread.welcome(frame)
    this.isWelcomed = true
    this.isLive = frame.mode === "live"
    this.hours.learn(frame.hours)
    this.#tell("welcome", frame)
  }

  get #unseen() {
    const seen = this.thread.read.customer
    return this.thread.messages.filter(({ seq, from }) => seq > seen && from.kind !== "customer")
  }

  /** Who hears that we are closed learns until when. */
  async #post(frame) {
    try {
      return await this.#connection.request(frame)
    } catch (refusal) {
      if (refusal.code === "outside-hours") this.#connection.greet()
      throw refusal
    }
  }

  #online() {
    this.#tell("line", { code: null })
    this.outbox.flush()
  }

  #offline(code) {
    if (code === 4401) this.#session.forget()
    this.typists.clear()
    this.#tell("line", { code })
  }

  #added(messages) {
    for (const { id, from } of messages) {
      this.outbox.settle(id)
      this.typists.stopped(from.name)
    }
  }

  #accepted({ post, frame }) {
    this.thread.accept(frame, { text: post.text, from: { kind: "customer", name: this.#name } })
  }

  async #fill({ after }) {
    try {
      this.thread.take(await this.#connection.request({ type: "history", after, limit: 2 * PAGE }))
    } catch {
      // The next heartbeat or welcome tells again what is missing.
    }
  }

  async #renew() {
    try {
      await this.#connection.request({ type: "renew", ticket: await this.#session.freshTicket() })
    } catch {
      // When the right has ended the server closes the line, and the next ticket says why.
    }
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }))
  }
}
