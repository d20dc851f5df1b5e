/** What stands in the composer's place when one cannot write: why, and what to do about it. Event: `again`. */
export class Notice extends EventTarget {
  #box
  #texts

  constructor(box, texts) {
    super()
    this.#box = box
    this.#texts = texts
    box.querySelector("button").addEventListener("click", () => this.dispatchEvent(new Event("again")))
  }

  get shown() {
    return !this.#box.hidden
  }

  explain(code) {
    const key = this.#texts.has(`notice.${code}`) ? `notice.${code}` : "notice.other"
    this.#box.querySelector("p").textContent = this.#texts.text(key)
    this.#box.hidden = false
  }

  hide() {
    this.#box.hidden = true
  }
}
