import { Backoff } from "./backoff.js"
import { Requests } from "./requests.js"

const HEARTBEAT = 20
const PATIENCE = 20_000
const STEADY = 10_000
const ENDED = new Set([4400, 4403])
const TOO_FAST = 4429

/**
 * A socket that comes back by itself. Speaks `hello` when it opens and is online from the `welcome` on.
 *
 * `ticket` fetches a new ticket for each attempt; it may throw `{ code, retryAfter, final: true }`. `hello` returns the
 * fields of the hello frame. Events: `frame` (detail: each frame that answers no request, and each `welcome`),
 * `online`, `offline` (detail: `{ code }`, after each attempt that failed), `ended` (detail: `{ code }`: it stays away
 * until it is opened again).
 */
export class Connection extends EventTarget {
  #url
  #ticket
  #hello
  #requests = new Requests()
  #backoff = new Backoff(() => this.#connect())
  #socket = null
  #wanted = false
  #online = false
  #turn = 0
  #heard = 0
  #since = 0
  #heartbeat = HEARTBEAT
  #retryAfter = 0
  #watch

  constructor({ url, ticket, hello }) {
    super()
    this.#url = url
    this.#ticket = ticket
    this.#hello = hello
  }

  get online() {
    return this.#online
  }

  open() {
    if (this.#wanted) return
    this.#wanted = true
    globalThis.addEventListener("online", this.#hurry)
    globalThis.addEventListener("offline", this.#networkGone)
    document.addEventListener("visibilitychange", this.#lookUp)
    this.#backoff.reset()
    this.#connect()
  }

  close() {
    if (!this.#wanted) return
    this.#wanted = false
    globalThis.removeEventListener("online", this.#hurry)
    globalThis.removeEventListener("offline", this.#networkGone)
    document.removeEventListener("visibilitychange", this.#lookUp)
    this.#drop()
  }

  /** Sends a frame that needs no answer; says whether there was a line to send it on. */
  send(frame) {
    if (this.#online) this.#write(frame)
    return this.#online
  }

  /** Sends a frame and resolves with its answer; rejects with the `error` frame, or with `{ code: "offline" }`. */
  request(frame) {
    if (!this.#online) return Promise.reject({ type: "error", code: "offline" })
    return this.#requests.start(frame, numbered => this.#write(numbered))
  }

  /** Says hello on the open line, to be told anew how everything stands. */
  greet() {
    this.#write({ type: "hello", ...this.#hello() })
  }

  async #connect() {
    const turn = ++this.#turn
    try {
      const ticket = await this.#ticket()
      if (turn === this.#turn) this.#dial(ticket)
    } catch (refusal) {
      if (turn === this.#turn) this.#refused(refusal)
    }
  }

  #dial(ticket) {
    const socket = new WebSocket(this.#url, ["perdura.v1", `ticket.${ticket}`])
    this.#socket = socket
    this.#heard = Date.now()
    this.#watch = setInterval(this.#lookUp, PATIENCE / 4)
    socket.onopen = () => this.greet()
    socket.onmessage = event => this.#received(JSON.parse(event.data))
    socket.onclose = event => this.#closed(event.code)
  }

  #refused({ code = "unavailable", retryAfter, final = false }) {
    if (final) this.#end(code)
    else this.#again(code, retryAfter)
  }

  #received(frame) {
    this.#heard = Date.now()
    this.#retryAfter = frame.retryAfter ?? 0
    const answered = this.#requests.answer(frame)
    if (frame.type === "error" && !this.#online) return this.#lost(frame.code, frame.retryAfter)
    if (!answered || frame.type === "welcome") this.#tell("frame", frame)
    if (frame.type === "welcome") this.#welcomed(frame)
  }

  #welcomed({ heartbeat = HEARTBEAT }) {
    this.#heartbeat = heartbeat
    if (this.#online) return
    this.#online = true
    this.#since = Date.now()
    this.#tell("online")
  }

  #closed(code) {
    if (ENDED.has(code)) this.#end(code)
    else this.#lost(code, code === TOO_FAST ? this.#retryAfter : 0)
  }

  #lost(code, retryAfter) {
    if (this.#online && Date.now() - this.#since > STEADY) this.#backoff.reset()
    this.#drop(code)
    this.#again(code, retryAfter)
  }

  #again(code, retryAfter) {
    this.#backoff.again(retryAfter)
    this.#tell("offline", { code })
  }

  #end(code) {
    this.#drop(code)
    this.close()
    this.#tell("ended", { code })
  }

  #drop(code) {
    const socket = this.#socket
    this.#turn++
    this.#socket = null
    this.#online = false
    this.#backoff.cancel()
    clearInterval(this.#watch)
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null
      socket.close()
    }
    this.#requests.fail({ type: "error", code: "offline", close: code })
  }

  #hurry = () => this.#backoff.hurry()

  #networkGone = () => {
    if (this.#socket) this.#lost("offline")
  }

  #lookUp = () => {
    if (document.visibilityState === "visible") this.#hurry()
    const patience = this.#online ? 2 * this.#heartbeat * 1000 : PATIENCE
    if (this.#socket && Date.now() - this.#heard > patience) this.#lost(4408)
  }

  #write(frame) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(frame))
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }))
  }
}
