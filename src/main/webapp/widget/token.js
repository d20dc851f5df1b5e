const SHORTEST = 30
const WORN = 0.8

/** A customer's token as the widget sees it: not to judge it, only to know whose it is and when to ask for the next. */
export class Token {
  #claims

  constructor(text) {
    this.text = text
    this.#claims = read(text)
  }

  /** Stands for the customer in the names of what this device keeps. */
  get subject() {
    return hash(`${this.#claims.iss} ${this.#claims.sub}`)
  }

  /** In how many milliseconds a new one is due, or null. Counted from `iat`: the device's clock may be wrong. */
  get renewIn() {
    const { iat, exp } = this.#claims
    if (!Number.isFinite(exp)) return null
    const life = exp - (Number.isFinite(iat) ? iat : Date.now() / 1000)
    return Math.min(Math.max(life * WORN, SHORTEST), 86_400) * 1000
  }
}

function read(text) {
  try {
    const payload = text.split(".")[1].replaceAll("-", "+").replaceAll("_", "/")
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(payload), byte => byte.charCodeAt(0))))
  } catch {
    return {} // The server will refuse it, and say so.
  }
}

/** FNV-1a over 64 bits; a name, no secret. */
function hash(text) {
  let value = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text)) value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n)
  return value.toString(36)
}
