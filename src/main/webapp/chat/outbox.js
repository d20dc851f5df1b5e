import { Backoff } from "./backoff.js"
import { uuid } from "./ids.js"
import { Storage } from "./storage.js"
import { Tabs } from "./tabs.js"

const TOO_LARGE = 1009
const AGAIN = new Set(["offline", "unavailable", "rate-limited", "not-authenticated", "token-expired"])

/**
 * Posts written and not yet accepted. They survive reload and crash, are shared by all tabs of the scope, and are sent
 * in their order, one at a time in each conversation, with the same id until the server has an answer.
 *
 * A post is `{ id, scope, text, at, state, conversation?, kind?, code? }`; its state is `sending`, or `failed` with the
 * code of the refusal. Events: `change`, `accepted` (detail: `{ post, frame }`, only where this tab sent it).
 */
export class Outbox extends EventTarget {
  #scope
  #request
  #storage
  #tabs
  #posts = []
  #changes = 0
  #busy = new Set()
  #backoff = new Backoff(() => this.flush())

  /** `request` sends a frame and resolves with its answer, as a `Connection` does. */
  constructor({ scope, request, storage = new Storage(), tabs = new Tabs(`outbox ${scope}`) }) {
    super()
    this.#scope = scope
    this.#request = request
    this.#storage = storage
    this.#tabs = tabs
    tabs.addEventListener("outbox", this.#changedElsewhere)
  }

  /** All posts in the order in which they were written. */
  get posts() {
    return this.#posts
  }

  of(conversation) {
    return this.#posts.filter(post => post.conversation === conversation)
  }

  /** Reads what an earlier page, or another tab, has left. */
  async load() {
    const before = this.#changes
    const kept = await this.#storage.all(this.#scope)
    if (before !== this.#changes) return this.load()
    this.#become(kept)
  }

  async add({ text, conversation, kind = "post" }) {
    const place = (this.#posts.at(-1)?.place ?? 0) + 1
    const at = new Date().toISOString()
    const post = { id: uuid(), scope: this.#scope, place, text, at, state: "sending", conversation, kind }
    await this.#keep(post)
    await this.flush()
  }

  /** Sends what is to be sent: after each welcome, and whenever something was added. */
  async flush() {
    const lanes = new Set(this.#posts.map(post => post.conversation))
    await Promise.all(Array.from(lanes, lane => this.#drain(lane)))
  }

  async retry(id) {
    const post = this.#find(id)
    if (!post) return
    await this.#keep({ ...post, state: "sending", code: undefined })
    await this.flush()
  }

  discard(id) {
    return this.#remove(id)
  }

  /** The server has it: it came back as a message. */
  settle(id) {
    return this.#find(id) ? this.#remove(id) : undefined
  }

  /** Forgets everything, also what other tabs have written. */
  async clear() {
    await Promise.all(this.#posts.map(({ id }) => this.#remove(id)))
  }

  close() {
    this.#backoff.cancel()
    this.#tabs.removeEventListener("outbox", this.#changedElsewhere)
  }

  async #drain(lane) {
    if (this.#busy.has(lane)) return
    this.#busy.add(lane)
    try {
      let post
      while ((post = this.#next(lane)) && await this.#tabs.alone(() => this.#deliver(post.id), lane));
    } finally {
      this.#busy.delete(lane)
    }
  }

  #next(lane) {
    return this.#posts.find(post => post.conversation === lane && post.state === "sending")
  }

  /** Says whether the next one may follow. */
  async #deliver(id) {
    await this.load() // Another tab may have delivered it while we waited for our turn.
    const post = this.#find(id)
    if (post?.state !== "sending") return true
    try {
      const frame = await this.#request(frameOf(post))
      this.#backoff.reset()
      this.#tell("accepted", { post, frame })
      await this.#remove(id)
      return true
    } catch (error) {
      return this.#refused(post, error)
    }
  }

  async #refused(post, { code, close, retryAfter }) {
    if (AGAIN.has(code) && close !== TOO_LARGE) {
      if (code !== "offline") this.#backoff.again(retryAfter)
      return false
    }
    await this.#keep({ ...post, state: "failed", code: close === TOO_LARGE ? "too-long" : code })
    return true
  }

  #find(id) {
    return this.#posts.find(post => post.id === id)
  }

  async #keep(post) {
    this.#become([...this.#posts.filter(({ id }) => id !== post.id), post])
    await this.#storage.put(post)
    this.#tabs.tell("outbox")
  }

  async #remove(id) {
    this.#become(this.#posts.filter(post => post.id !== id))
    await this.#storage.delete(id)
    this.#tabs.tell("outbox")
  }

  #become(posts) {
    this.#changes++
    this.#posts = posts.sort((one, other) => one.place - other.place)
    this.#tell("change")
  }

  #changedElsewhere = async () => {
    await this.load()
    await this.flush()
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }))
  }
}

function frameOf({ id, text, conversation, kind }) {
  return conversation ? { type: kind, id, text, conversation } : { type: kind, id, text }
}
