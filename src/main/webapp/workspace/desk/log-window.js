/** Which part of a long list is in the page: never more than SIZE rows, moved by STEP. */
export class LogWindow {
  static SIZE = 400
  static STEP = 100

  #count = LogWindow.STEP
  #last = null // The key of the last row shown; null while the window ends where the list ends.

  get isAtEnd() {
    return this.#last === null
  }

  of(items) {
    const [start, end] = this.#bounds(items)
    return items.slice(start, end)
  }

  /** Moves towards the beginning; false when everything before is shown already. */
  older(items) {
    const [start, end] = this.#bounds(items)
    if (start === 0) return false
    this.#count = Math.min(this.#count + LogWindow.STEP, LogWindow.SIZE)
    const surplus = end - this.#count - Math.max(0, start - LogWindow.STEP)
    if (surplus > 0) this.#last = items[end - surplus - 1].key
    return true
  }

  newer(items) {
    if (this.isAtEnd) return
    const [, end] = this.#bounds(items)
    this.#last = items[end + LogWindow.STEP - 1]?.key ?? null
  }

  newest() {
    this.#last = null
    this.#count = LogWindow.STEP
  }

  #bounds(items) {
    const found = this.#last === null ? -1 : items.findIndex(({ key }) => key === this.#last)
    const end = found < 0 ? items.length : found + 1
    return [Math.max(0, end - this.#count), end]
  }
}
