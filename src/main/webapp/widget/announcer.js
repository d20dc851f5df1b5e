import { isPassing } from "../chat/system.js"

const LIFE = 10_000
const MOST = 3

/** Reads new messages out to those who do not see them, politely, with the name of who speaks, but for what passes. */
export class Announcer {
  #region
  #texts
  #spoken

  constructor(region, texts, spoken) {
    this.#region = region
    this.#texts = texts
    this.#spoken = spoken
  }

  announce(messages) {
    const others = messages.filter(message => message.from.kind !== "customer" && !isPassing(message))
    if (others.length > MOST) this.#say(this.#texts.text("newest", { count: others.length }))
    else others.forEach(message => this.#say(this.#spoken(message)))
  }

  #say(words) {
    const line = document.createElement("p")
    line.textContent = words
    this.#region.append(line)
    setTimeout(() => line.remove(), LIFE)
  }
}
