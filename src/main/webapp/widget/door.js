/**
 * Whether the chat is open, agreed upon with the page around us and with the other tabs. Only what the customer did
 * here is told to the others, so that two tabs never answer each other. Event: `change` (detail: `{ focus }`).
 */
export class Door extends EventTarget {
  #host
  #tabs
  #open = false

  constructor({ host, tabs }) {
    super()
    this.#host = host
    this.#tabs = tabs
    host.addEventListener("open", ({ detail }) => this.#opened(detail))
    host.addEventListener("close", () => this.#closed())
    tabs.addEventListener("opened", () => this.#open || host.tell("open"))
    tabs.addEventListener("closed", () => this.#follow())
  }

  get isOpen() {
    return this.#open
  }

  close() {
    this.#host.tell("close")
  }

  #opened({ focus }) {
    if (focus) this.#tabs.tell("opened")
    this.#become(true, focus)
  }

  #closed() {
    if (this.#open) this.#tabs.tell("closed")
    this.#become(false)
  }

  #follow() {
    this.#become(false)
    this.close()
  }

  #become(open, focus = false) {
    this.#open = open
    this.dispatchEvent(new CustomEvent("change", { detail: { focus } }))
  }
}
