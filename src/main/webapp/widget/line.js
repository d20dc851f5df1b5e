import { Storage } from "../chat/storage.js"

const PATIENCE = 1_500

/** The bar that says that there is no connection. Most breaks are over before one could read it, so it waits. */
export class LineBar {
  #bar
  #texts
  #since = null
  #timer

  constructor(bar, texts) {
    this.#bar = bar
    this.#texts = texts
  }

  well() {
    clearTimeout(this.#timer)
    this.#since = null
    this.#bar.hidden = true
  }

  /** `code` is what went wrong this time. */
  async broken(code) {
    this.#since ??= Date.now()
    const text = this.#texts.text(code === "no-token" ? "notice.no-token" : await this.#offline())
    clearTimeout(this.#timer)
    if (this.#since) this.#timer = setTimeout(() => this.#show(text), this.#since + PATIENCE - Date.now())
  }

  #show(text) {
    this.#bar.textContent = text
    this.#bar.hidden = false
  }

  async #offline() {
    return await new Storage().lasts() ? "offline" : "offline-unkept"
  }
}
