/**
 * Ends that are held for a few seconds, so that they can be undone. Until "due" nothing has been sent and the customer
 * sees nothing; a page that closes in the meantime has ended nothing.
 */
export class HeldEnds extends EventTarget {
  static DELAY = 5000

  #held = new Map()
  #later
  #cancel

  constructor({ later = setTimeout.bind(globalThis), cancel = clearTimeout.bind(globalThis) } = {}) {
    super()
    this.#later = later
    this.#cancel = cancel
  }

  has(conversation) {
    return this.#held.has(conversation)
  }

  hold(conversation, seq) {
    if (this.has(conversation)) return
    this.#held.set(conversation, this.#later(() => this.#due(conversation, seq), HeldEnds.DELAY))
    this.dispatchEvent(new CustomEvent("held", { detail: { conversation } }))
  }

  undo(conversation) {
    if (!this.has(conversation)) return
    this.#cancel(this.#held.get(conversation))
    this.#held.delete(conversation)
    this.dispatchEvent(new CustomEvent("undone", { detail: { conversation } }))
  }

  undoLast() {
    const last = [...this.#held.keys()].at(-1)
    if (last) this.undo(last)
  }

  #due(conversation, seq) {
    this.#held.delete(conversation)
    this.dispatchEvent(new CustomEvent("due", { detail: { conversation, seq } }))
  }
}
