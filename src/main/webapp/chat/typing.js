const EVERY = 3_000
const SHOWN = 5_000

/** Tells the others that somebody here is typing: `send` is called at most once every three seconds. */
export class Typing {
  #send
  #last = -Infinity

  constructor(send) {
    this.#send = send
  }

  typed(now = performance.now()) {
    if (now - this.#last < EVERY) return
    this.#last = now
    this.#send()
  }

  /** What was typed is on its way; the next word is news again. */
  posted() {
    this.#last = -Infinity
  }
}

/** Who on the other side is typing, for as long as it is likely to be true. Event: `change`. */
export class Typists extends EventTarget {
  #timers = new Map()

  get names() {
    return [...this.#timers.keys()]
  }

  typing(name) {
    clearTimeout(this.#timers.get(name))
    this.#timers.set(name, setTimeout(() => this.stopped(name), SHOWN))
    this.dispatchEvent(new Event("change"))
  }

  /** Their message has come, or nothing more has. */
  stopped(name) {
    clearTimeout(this.#timers.get(name))
    if (this.#timers.delete(name)) this.dispatchEvent(new Event("change"))
  }

  clear() {
    this.names.forEach(name => this.stopped(name))
  }
}
