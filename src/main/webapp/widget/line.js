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

  /** `code` is what went wrong this time; while we are shut nobody is told to write on. */
  async broken(code, { isShut }) {
    this.#since ??= Date.now()
    const text = this.#texts.text(code === "no-token" ? "notice.no-token" : await offline(isShut))
    clearTimeout(this.#timer)
    if (this.#since) this.#timer = setTimeout(() => this.#show(text), this.#since + PATIENCE - Date.now())
  }

  #show(text) {
    this.#bar.textContent = text
    this.#bar.hidden = false
  }
}

async function offline(isShut) {
  if (isShut) return "offline.shut"
  return await new Storage().lasts() ? "offline" : "offline-unkept"
}
