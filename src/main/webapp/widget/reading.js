import { icon } from "./icons.js"

/** What the customer has before their eyes: the line above what is new, the way down to it, and the read marks. */
export class Reading {
  #chat
  #door
  #log
  #pill
  #words
  #texts
  #arrived = false
  #welcomed = false

  constructor({ chat, door, log, pill, texts }) {
    this.#chat = chat
    this.#door = door
    this.#log = log
    this.#pill = pill
    this.#texts = texts
    this.#words = document.createElement("span")
    pill.append(icon("newest"), this.#words)
    pill.addEventListener("click", () => log.toEnd())
    chat.addEventListener("welcome", () => this.#welcome())
    chat.addEventListener("unread", () => this.#look())
    log.addEventListener("moved", () => this.#look())
    door.addEventListener("change", () => this.#moved())
    document.addEventListener("visibilitychange", () => this.#look())
  }

  #welcome() {
    this.#welcomed = true
    this.#look()
  }

  #moved() {
    if (!this.#door.isOpen) this.#leave()
    this.#look()
  }

  #leave() {
    this.#arrived = false
    this.#log.divide(null)
  }

  #look() {
    if (this.#welcomed && this.#door.isOpen) this.#read()
    this.#pill.hidden = this.#log.atEnd
    const count = this.#chat.unread
    this.#words.textContent = count ? this.#texts.text("newest", { count }) : this.#texts.text("newest")
  }

  #read() {
    if (!this.#arrived) this.#arrive()
    if (document.visibilityState === "visible" && this.#log.atEnd) this.#chat.seen()
  }

  #arrive() {
    this.#arrived = true
    const [first] = this.#chat.news
    if (first) this.#log.divide(first.seq)
  }
}
