import { Token } from "./token.js"

const REFUSED = { 401: "token-expired", 403: "forbidden", 404: "not-found" }

/**
 * The customer's right to be here: the page's token, turned into tickets. Refusals are `{ code, retryAfter, final }`,
 * as a `Connection` expects them. Events: `worn` (a new token is due), `stranger` (the page has somebody else now).
 */
export class Session extends EventTarget {
  #host
  #key
  #base
  #token = null
  #subject = null
  #timer

  constructor({ host, key, base }) {
    super()
    this.#host = host
    this.#key = key
    this.#base = base
  }

  /** Whose things on this device are ours: known once there was a token. */
  get scope() {
    return `widget/${this.#key}/${this.#subject}`
  }

  /** Everybody's who ever used this widget here. */
  get everybody() {
    return `widget/${this.#key}/`
  }

  /** What the page has told about this visit. */
  get context() {
    return this.#host.context
  }

  /** Learns who the customer is. */
  async identify() {
    this.#token ??= await this.#newToken()
  }

  /** A ticket for one connection. A token that the server no longer takes is exchanged for a new one, once. */
  async ticket() {
    if (!this.#token) return this.freshTicket()
    try {
      return await this.#redeem()
    } catch (refusal) {
      if (this.#token) throw refusal
      return this.freshTicket()
    }
  }

  /** A ticket for a token that the page has just given. */
  async freshTicket() {
    this.#token = await this.#newToken()
    return this.#redeem()
  }

  forget() {
    this.#token = null
    clearTimeout(this.#timer)
  }

  async #newToken() {
    const text = await this.#host.token().catch(({ message }) => {
      throw message === "none" ? { code: "signed-out", final: true } : { code: "no-token" }
    })
    const token = new Token(text)
    if (this.#subject && token.subject !== this.#subject) this.dispatchEvent(new Event("stranger"))
    this.#subject ??= token.subject
    return token
  }

  async #redeem() {
    const answer = await this.#ask().catch(() => { throw { code: "offline" } })
    if (!answer.ok) throw this.#refusal(answer)
    this.#watch()
    return (await answer.json()).ticket
  }

  #ask() {
    return fetch(new URL("api/v1/session", this.#base), {
      method: "POST",
      headers: { "Authorization": `Bearer ${this.#token.text}`, "Content-Type": "application/json" },
      body: JSON.stringify({ widget: this.#key })
    })
  }

  #refusal({ status, headers }) {
    if (status === 401) this.forget()
    if (REFUSED[status]) return { code: REFUSED[status], final: true }
    return { code: "unavailable", retryAfter: Number(headers.get("Retry-After")) || 0 }
  }

  #watch() {
    clearTimeout(this.#timer)
    const wait = this.#token.renewIn
    if (wait !== null) this.#timer = setTimeout(() => this.dispatchEvent(new Event("worn")), wait)
  }
}
