import { standing } from "../chat/system.js"

/**
 * Where somebody stands who waits in a live chat, and how long it usually takes: only the newest word on it, and none
 * while we are closed.
 */
export class QueueBar {
  #chat
  #bar

  constructor(chat, bar) {
    this.#chat = chat
    this.#bar = bar
    chat.addEventListener("standing", () => this.#show())
  }

  #show() {
    const { isLive, hours, thread } = this.#chat
    const waits = isLive && hours.open && thread.state === "open"
    const words = waits ? standing(thread.messages).join(" ") : ""
    this.#bar.hidden = !words
    if (this.#bar.textContent !== words) this.#bar.textContent = words
  }
}
