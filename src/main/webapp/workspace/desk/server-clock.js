/** The time as the server sees it, so that a countdown is right on a computer whose clock is wrong. */
export class ServerClock {
  #ahead = 0

  /** Learns from the Date header of an answer, which is exact to a second: smaller differences mean nothing. */
  learn(date, local = Date.now()) {
    const ahead = Date.parse(date) - local
    if (Number.isFinite(ahead)) this.#ahead = Math.abs(ahead) < 2000 ? 0 : ahead
  }

  now() {
    return Date.now() + this.#ahead
  }
}

export const clock = new ServerClock()
