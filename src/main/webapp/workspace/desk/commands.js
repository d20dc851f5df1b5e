const NOT_REACHED = ["offline", "unavailable", "rate-limited"]

/**
 * What an agent can do to a conversation. Each resolves to whether the server has done it; a refusal is told in one
 * place, as "refused" with its code.
 */
export class Commands extends EventTarget {
  #desk
  #ask
  #ends

  constructor(desk, ask, ends) {
    super()
    this.#desk = desk
    this.#ask = ask
    this.#ends = ends
    ends.addEventListener("due", ({ detail }) => this.#send("end", detail.conversation, { seq: detail.seq }))
  }

  accept(conversation) {
    return this.#answer("accept", conversation)
  }

  reject(conversation) {
    return this.#answer("reject", conversation)
  }

  pick(conversation) {
    return this.#send("pick", conversation)
  }

  resume(conversation) {
    return this.#send("resume", conversation)
  }

  close(conversation) {
    return this.#send("close", conversation)
  }

  /** `seq` is the newest word that the agent had seen when they decided; a newer one of the customer refuses it. */
  park(conversation, seq) {
    return this.#send("park", conversation, { seq })
  }

  /** Holds the end for as long as it can be undone. */
  end(conversation, seq) {
    this.#ends.hold(conversation, seq)
  }

  present(presence) {
    return this.#send("presence", undefined, { presence })
  }

  /** An offer that is answered leaves the list at once; it comes back when the answer did not reach the server. */
  async #answer(verb, conversation) {
    const offer = this.#desk.takeOffer(conversation)
    const code = await this.#refusalOf(verb, conversation)
    if (offer && NOT_REACHED.includes(code)) this.#desk.putBack(offer)
    return code === null
  }

  async #send(type, conversation, fields) {
    return await this.#refusalOf(type, conversation, fields) === null
  }

  /** The code of the refusal; null when it was done. */
  async #refusalOf(type, conversation, fields = {}) {
    try {
      await this.#ask({ type, ...(conversation && { conversation }), ...fields })
      return null
    } catch (error) {
      if (error.seq) this.#desk.dossiers.get(conversation)?.newest([error.seq])
      this.dispatchEvent(new CustomEvent("refused", { detail: { ...error, conversation } }))
      return error.code
    }
  }
}
