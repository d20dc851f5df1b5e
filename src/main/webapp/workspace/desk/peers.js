/**
 * To whom a conversation can be given, of what the server knows: agents, then queues. What stands against a choice is its
 * `obstacle`; what speaks against it, its `remark`.
 */
export const peersOf = ({ agents, queues }) => [
  ...agents.map(({ id, name, presence, reachable, free, full }) => ({
    kind: "agent", id, name, presence, free, obstacle: obstacleOf(reachable, full), remark: null
  })),
  ...queues.map(({ id, name, open, agents }) => ({
    kind: "queue", id, name, count: agents, obstacle: null, remark: remarkOf(open, agents)
  }))
]

const obstacleOf = (reachable, full) => {
  if (!reachable) return "offline"
  return full ? "full" : null
}

const remarkOf = (open, agents) => {
  if (agents === 0) return "empty"
  return open ? null : "closed"
}

/** Asks for peers while somebody types; only the answer to the newest question counts. */
export class PeerSearch extends EventTarget {
  static PAUSE = 150

  found = null
  more = false
  status = "loading"

  #ask
  #conversation
  #newest = 0
  #timer

  constructor(ask, conversation) {
    super()
    this.#ask = ask
    this.#conversation = conversation
  }

  /** Waits until nothing was typed for a moment. */
  type(query) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.look(query), PeerSearch.PAUSE)
  }

  stop() {
    clearTimeout(this.#timer)
    this.#newest++
  }

  async look(query = "") {
    const mine = ++this.#newest
    const answer = await this.#answer(query.trim())
    if (mine !== this.#newest) return
    this.status = answer ? "found" : "failed"
    this.found = answer ? peersOf(answer) : []
    this.more = answer?.more ?? false
    this.dispatchEvent(new Event("changed"))
  }

  async #answer(query) {
    try {
      return await this.#ask({ type: "colleagues", conversation: this.#conversation, ...(query && { query }) })
    } catch (error) {
      if (error instanceof Error) throw error
      return null
    }
  }
}
