const FIRST = 500
const LONGEST = 30_000

/** The next attempt at what failed: ever later, and with full jitter, so that a crowd does not come back at once. */
export class Backoff {
  #work
  #attempt = 0
  #timer = null
  #notBefore = 0

  constructor(work) {
    this.#work = work
  }

  static delay(attempt, random = Math.random) {
    return random() * Math.min(LONGEST, FIRST * 2 ** attempt)
  }

  /** Tries again later, and not before as many seconds as the server asked for. */
  again(retryAfter = 0) {
    this.cancel()
    this.#notBefore = Date.now() + retryAfter * 1000
    this.#timer = setTimeout(this.#run, Math.max(Backoff.delay(this.#attempt++), retryAfter * 1000))
  }

  /** Tries at once what is waiting, unless the server asked for patience. */
  hurry() {
    if (this.#timer !== null && Date.now() >= this.#notBefore) this.#run()
  }

  cancel() {
    clearTimeout(this.#timer)
    this.#timer = null
  }

  reset() {
    this.cancel()
    this.#attempt = 0
  }

  #run = () => {
    this.cancel()
    this.#work()
  }
}
