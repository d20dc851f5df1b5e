/**
 * Says that we are closed. Above a persistent thread, in passing: one can write all the same. In a live chat, in the
 * place of what one would write with: there is nobody to talk to.
 */
export class Closed {
  #chat
  #texts
  #opening
  #hasDraft
  #bar
  #notice
  #empty

  /** `hasDraft` says whether there is something typed, which goes out of sight with what one would write with. */
  constructor({ chat, texts, opening, hasDraft, bar, notice, empty }) {
    this.#chat = chat
    this.#texts = texts
    this.#opening = opening
    this.#hasDraft = hasDraft
    this.#bar = bar
    this.#notice = notice
    this.#empty = empty
    chat.addEventListener("standing", () => this.#show())
    chat.outbox.addEventListener("change", () => this.#show())
    this.#show()
  }

  #show() {
    const { isLive, isShut, hours, outbox, thread } = this.#chat
    const isEmpty = !thread.messages.length && !outbox.posts.length
    const shut = isShut ? this.#shut : ""
    this.#say(this.#bar, hours.open || isLive ? "" : this.#words("closed"))
    this.#say(this.#notice, isEmpty ? "" : shut)
    this.#empty.textContent = isEmpty && shut || this.#texts.text(isLive ? "empty.live" : "empty")
  }

  get #shut() {
    const words = this.#words("shut")
    return this.#hasDraft() ? `${words} ${this.#texts.text("shut.draft")}` : words
  }

  #say(place, words) {
    place.hidden = !words
    if (place.textContent !== words) place.textContent = words
  }

  #words(key) {
    const { nextOpening, zone } = this.#chat.hours
    if (!nextOpening) return this.#texts.text(key)
    return this.#texts.text(`${key}-until`, { when: this.#opening.say(nextOpening, zone ?? undefined) })
  }
}
