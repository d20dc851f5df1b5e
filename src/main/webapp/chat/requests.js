const PATIENCE = 30_000

/** The questions asked on one socket and not yet answered, matched to their answers by `ref`. */
export class Requests {
  #open = new Map()
  #count = 0

  start(frame, write) {
    const ref = `r${++this.#count}`
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.answer({ type: "error", code: "unavailable", ref }), PATIENCE)
      this.#open.set(ref, { resolve, reject, timer })
      write({ ...frame, ref })
    })
  }

  /** Settles the question that this frame answers; false when it answers none. */
  answer(frame) {
    const request = this.#open.get(frame.ref)
    if (!request) return false
    this.#open.delete(frame.ref)
    clearTimeout(request.timer)
    if (frame.type === "error") request.reject(frame)
    else request.resolve(frame)
    return true
  }

  fail(error) {
    for (const ref of [...this.#open.keys()]) this.answer({ ...error, ref })
  }
}
