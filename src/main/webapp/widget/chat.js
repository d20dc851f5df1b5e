import { Connection } from "../chat/connection.js"
import { Outbox } from "../chat/outbox.js"
import { Tabs } from "../chat/tabs.js"
import { Thread } from "../chat/thread.js"
import { Typing, Typists } from "../chat/typing.js"

const PAGE = 50
const ENDED = new Set(["wrap-up", "closed"])

/**
 * The customer's side of the conversation: what is there, what is on its way, who is typing, what is unread. Knows no
 * DOM. Events: `welcome` (detail: the frame), `unread`, `line` (detail: `{ code }` of what went wrong, or null),
 * `ended` (detail: `{ code }`); those of its thread, outbox and typists are theirs.
 */
export class Chat extends EventTarget {
  thread = new Thread()
  typists = new Typists()
  #session
  #connection
  #typing
  #name = ""
  #loading = false

  constructor({ session, url, locale }) {
    super()
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    this.#session = session
    this.tabs = new Tabs(session.scope)
    this.#connection = new Connection({
      url,
      ticket: () => session.ticket(),
      hello: () => ({ locale, zone, after: this.thread.position })
    })
    const request = frame => this.#connection.request(frame)
    this.outbox = new Outbox({ scope: session.scope, tabs: this.tabs, request })
    this.#typing = new Typing(() => this.#connection.send({ type: "typing" }))
    this.#listen()
  }

  /** The agent has ended it: it stays to be read, and the next word begins a new conversation. */
  get ended() {
    return ENDED.has(this.thread.state)
  }

  /** What others have said that the customer has not seen. */
  get news() {
    const seen = this.thread.read.customer
    return this.thread.messages.filter(({ seq, from }) => seq > seen && from.kind !== "customer")
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

  /** The customer has everything before their eyes. */
  seen() {
    const { seq } = this.thread
    if (!this.unread || !this.#connection.send({ type: "read", seq })) return
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
    this.#tell("welcome", frame)
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
