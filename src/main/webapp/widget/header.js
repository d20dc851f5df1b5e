/** Who one is talking to, and whether they are there. */
export class Header {
  #texts
  #calendar
  #subtitle
  #line
  #hours

  constructor({ chat, texts, calendar, subtitle, line, hours }) {
    this.#texts = texts
    this.#calendar = calendar
    this.#subtitle = subtitle
    this.#line = line
    this.#hours = hours
    chat.thread.addEventListener("status", () => this.#name(chat.thread.agent))
    chat.addEventListener("welcome", ({ detail }) => this.#open(detail.hours))
    this.#name(null)
  }

  #name(agent) {
    const [name, subtitle] = [agent?.name ?? "", this.#subtitle ?? ""]
    this.#line.textContent = name && subtitle ? this.#texts.text("with-agent", { name, subtitle }) : name || subtitle
  }

  /** Closed never means that one cannot write. */
  #open({ open = true, nextOpening } = {}) {
    this.#hours.hidden = open
    if (open) return
    this.#hours.textContent = nextOpening
      ? this.#texts.text("closed-until", { when: this.#calendar.moment(nextOpening) })
      : this.#texts.text("closed")
  }
}
