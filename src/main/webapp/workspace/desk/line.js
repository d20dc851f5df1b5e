import { Connection } from "../../chat/connection.js"
import { clock } from "./server-clock.js"

const KEEP_ALIVE = 10 * 60_000

/** The agent's connection. Keeps the right to it, and with it the login, alive for as long as the page is open. */
export class Line extends Connection {
  #session
  #keeper

  constructor({ hello, session = "/api/v1/agent/session", socket = "/ws/agent" }) {
    super({ url: socketAddress(socket), ticket: () => fetchTicket(session), hello })
    this.#session = session
  }

  open() {
    super.open()
    this.#keeper ??= setInterval(this.#renew, KEEP_ALIVE)
  }

  close() {
    clearInterval(this.#keeper)
    this.#keeper = null
    super.close()
  }

  #renew = async () => {
    if (!this.online) return
    try {
      await this.request({ type: "renew", ticket: await fetchTicket(this.#session) })
    } catch {
      // When the right has really ended the server closes the connection, and the next attempt says why.
    }
  }
}

const socketAddress = path => {
  const address = new URL(path, location.href)
  address.protocol = address.protocol.replace("http", "ws")
  return address.href
}

const fetchTicket = async session => {
  const answer = await fetch(session, { method: "POST", headers: { Accept: "application/json" } })
  clock.learn(answer.headers.get("Date"))
  if (answer.ok) return (await answer.json()).ticket
  throw {
    code: answer.status === 401 ? "not-authenticated" : answer.status === 403 ? "forbidden" : "unavailable",
    retryAfter: Number(answer.headers.get("Retry-After")) || 0,
    final: answer.status === 401 || answer.status === 403
  }
}
