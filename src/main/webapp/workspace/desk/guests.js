import { Talk } from "./talk.js"

/**
 * Who takes part in conversations beside their agents, as far as it concerns this agent: whom they consult, who consults
 * them, and what they read along as a supervisor. Each is `{ participant, conversation, talk }`.
 */
export class Guests {
  #all = new Map()
  #ask
  #changed

  constructor(ask, changed) {
    this.#ask = ask
    this.#changed = changed
  }

  /** Everybody is told anew. What was said privately is kept: only what is new of it will be asked for. */
  begin() {
    for (const guest of this.#all.values()) guest.isStale = true
  }

  take({ conversation, participant }) {
    const { id, stage } = participant
    const talk = this.#all.get(id)?.talk ?? new Talk(conversation.id, id, this.#ask, this.#changed)
    if (stage === "gone") this.#all.delete(id)
    else this.#all.set(id, { participant, conversation, talk, isStale: false })
    if (stage !== "gone" && participant.role === "consulted") talk.head(participant.seq)
  }

  heard(whisper) {
    this.#all.get(whisper.participant)?.talk.add(whisper)
  }

  /** Those whom this agent consults about a conversation. */
  consultedBy(agent, conversation) {
    return this.#present.filter(({ participant, conversation: { id } }) => id === conversation && participant.by?.id === agent)
  }

  /** What this agent takes part in themselves; null where they do not. */
  own(agent, conversation) {
    return this.#ofAgent(agent).find(({ conversation: { id } }) => id === conversation) ?? null
  }

  /** Who asks this agent for advice and waits for the answer. */
  asking(agent) {
    return this.#ofAgent(agent).filter(({ participant }) => participant.stage === "asked")
  }

  /** Where this agent is beside another one. */
  visited(agent) {
    return this.#ofAgent(agent).filter(({ participant }) => participant.stage !== "asked")
  }

  #ofAgent(agent) {
    return this.#present.filter(({ participant }) => participant.agent.id === agent)
  }

  get #present() {
    return [...this.#all.values()].filter(({ isStale }) => !isStale)
  }
}
