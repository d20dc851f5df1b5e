const NOT_REACHED = ["offline", "unavailable", "rate-limited"]

/**
 * What an agent can do to a conversation. Each resolves to whether the server has done it; a refusal is told in one
 * place, as "refused" with its code, and so is a warning that came with what was done, as "warned".
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

  /** Passes it on, to an agent or a queue. Resolves to the code of the refusal; null when it was done. */
  transfer(conversation, { kind, id }, note) {
    return this.#refusalOf("transfer", conversation, { [kind]: id, ...(note && { note }) })
  }

  /** Asks somebody for advice. Resolves to the code of the refusal; null when it was done. */
  consult(conversation, { kind, id }, note) {
    return this.#refusalOf("consult", conversation, { [kind]: id, ...(note && { note }) })
  }

  /** `act` is what becomes of somebody who was asked for advice: "accept", "reject", "add" or "end". */
  participate(act, { conversation, participant }) {
    return this.#send(`consult-${act}`, conversation.id, { participant: participant.id })
  }

  /** A supervisor begins to read along. What has no agent now is looked at without that. */
  watch(conversation) {
    return this.#refusalOf("monitor", conversation, {}, ["wrong-state"])
  }

  /** A supervisor who reads along speaks, too ("join"), or leaves again ("leave"). */
  supervise(act, conversation) {
    return this.#send(act, conversation)
  }

  /** Stops a timeout rule in a conversation, or has it go on: `act` is "pause" or "resume". */
  rule(conversation, rule, act) {
    return this.#send("rule", conversation, { rule, act })
  }

  /** `choice` is one of our presences, `{ presence }`, or a custom one, `{ custom }`. */
  present(choice) {
    return this.#send("presence", undefined, choice)
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
  async #refusalOf(type, conversation, fields = {}, expected = []) {
    try {
      const { warning } = await this.#ask({ type, ...(conversation && { conversation }), ...fields })
      if (warning) this.dispatchEvent(new CustomEvent("warned", { detail: { warning, conversation } }))
      return null
    } catch (error) {
      if (error.seq) this.#desk.dossiers.get(conversation)?.newest([error.seq])
      const isNews = !expected.includes(error.code)
      if (isNews) this.dispatchEvent(new CustomEvent("refused", { detail: { ...error, conversation } }))
      return error.code
    }
  }
}
