const SHORTEST = 15_000
const LONGEST = { open: 3_600_000, shut: 600_000 }
const LATE = 500
const CROWD = 5_000

/**
 * When we are open, as the server last said. Asks it again just after that is due to change, by this device's clock;
 * and, since that may be wrong and calendars are corrected, now and then before, more often while we are closed. Many
 * pages do not ask in the same second. Event: `change`.
 */
export class Hours extends EventTarget {
  open = true
  nextOpening = null
  zone = null
  #ask
  #timer

  constructor(ask) {
    super()
    this.#ask = ask
  }

  learn({ open = true, nextOpening = null, nextClosing = null, zone = null } = {}, now = Date.now()) {
    Object.assign(this, { open, nextOpening, zone })
    clearTimeout(this.#timer)
    const next = open ? nextClosing : nextOpening
    const left = next ? Date.parse(next) - now : Infinity
    if (next || !open) this.#timer = setTimeout(this.#ask, wait(left, open ? LONGEST.open : LONGEST.shut))
    this.dispatchEvent(new Event("change"))
  }

  close() {
    clearTimeout(this.#timer)
  }
}

function wait(left, longest) {
  return Math.min(soon(left, longest), longest * (1 - Math.random() / 10))
}

/** Somewhat late, this device's clock may be ahead of the server's; long past, it is of no use. */
function soon(left, longest) {
  if (left > 0) return left + LATE + Math.random() * CROWD
  return left > -longest ? SHORTEST : longest
}
