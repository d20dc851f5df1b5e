import { uuid } from "../../chat/ids.js"
import { Thread } from "../../chat/thread.js"

/** Whether that agent has said a word, or is saying it just now: two people may have the same name. */
export const isBy = (agent, { from }) => !from || from.id === agent

/** What an agent and somebody whom they consult say to each other. Fetches what it lacks, and keeps what was not stored. */
export class Talk {
  /** Written and not stored yet: `{ id, text, state }`, with the state `sending` or `failed`. */
  pending = []

  #conversation
  #participant
  #thread
  #ask
  #changed

  constructor(conversation, participant, ask, changed) {
    this.#conversation = conversation
    this.#participant = participant
    this.#ask = ask
    this.#changed = changed
    this.#thread = new Thread({ conversation: participant })
    this.#thread.addEventListener("gap", () => this.#catchUp())
  }

  get words() {
    return this.#thread.messages
  }

  add(whisper) {
    this.#thread.add({ ...whisper, conversation: this.#participant })
    this.#settle(whisper.id)
  }

  /** The newest there is; what is missing is fetched. */
  head(seq) {
    if (seq > this.#thread.seq) this.#catchUp()
  }

  async say(text) {
    await this.#send({ id: uuid(), text })
  }

  async again(id) {
    const post = this.pending.find(each => each.id === id)
    if (post) await this.#send(post)
  }

  async #send({ id, text }) {
    this.#keep({ id, text, state: "sending" })
    try {
      await this.#ask({ type: "whisper", conversation: this.#conversation, participant: this.#participant, id, text })
      this.#settle(id)
      await this.#catchUp()
    } catch (error) {
      if (error instanceof Error) throw error
      this.#keep({ id, text, state: "failed" })
    }
  }

  #keep(post) {
    this.pending = [...this.pending.filter(({ id }) => id !== post.id), post]
    this.#changed()
  }

  #settle(id) {
    this.pending = this.pending.filter(post => post.id !== id)
    this.#changed()
  }

  /** What fails here is asked for again with the next word. */
  async #catchUp() {
    try {
      const page = await this.#ask({
        type: "whispers", conversation: this.#conversation, participant: this.#participant, after: this.#thread.seq, limit: 100
      })
      this.#thread.take({ ...page, conversation: this.#participant })
      this.#changed()
    } catch (error) {
      if (error instanceof Error) throw error
    }
  }
}
