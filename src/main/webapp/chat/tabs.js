/**
 * The tabs of one browser that show the same conversation. What one tells, the others hear as an event of that type
 * (detail: what was told). Where the browser has no channel, each tab is on its own; the server keeps them in step.
 */
export class Tabs extends EventTarget {
  #name
  #channel = null

  constructor(name) {
    super()
    this.#name = name
    try {
      this.#channel = new BroadcastChannel(name)
      this.#channel.onmessage = ({ data }) => this.dispatchEvent(new CustomEvent(data.type, { detail: data.detail }))
    } catch {
      // Storage is partitioned or blocked: there is nobody to tell.
    }
  }

  tell(type, detail) {
    this.#channel?.postMessage({ type, detail })
  }

  /** Does the work while no other tab does it: one after the other where the browser has locks and lets us use them. */
  async alone(work, lane = "") {
    let begun = false
    const locked = () => {
      begun = true
      return work()
    }
    try {
      return await (navigator.locks ? navigator.locks.request(`${this.#name} ${lane}`, locked) : locked())
    } catch (error) {
      if (begun) throw error
      return work()
    }
  }

  close() {
    this.#channel?.close()
  }
}
