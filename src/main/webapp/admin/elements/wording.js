const SLUG = /\{(\w+|\$\w+\$)\}/g
const BRACE = /[{}]/

/** A text with slugs: shows as it is typed what it will look like, and puts in a slug where the cursor is. */
class Wording extends HTMLElement {
  #watched
  #samples

  connectedCallback() {
    const signal = (this.#watched = new AbortController()).signal
    this.#samples = new Map(Object.entries(JSON.parse(this.getAttribute("samples"))))
    this.#text.addEventListener("input", () => this.#show(), { signal })
    this.querySelector(".slugs").addEventListener("click", event => this.#insert(event), { signal })
    this.#show()
  }

  disconnectedCallback() {
    this.#watched.abort()
  }

  #show() {
    const text = this.#text.value
    this.querySelector(".sample").textContent = text.replace(SLUG, (_, name) => this.#value(name))
    this.querySelector(".count").textContent = this.#count(text)
    this.querySelector(".remark").textContent = this.#remark(text)
  }

  /** Of the page's variables we know nothing but their names. */
  #value(name) {
    return this.#samples.get(name) ?? (name.startsWith("$") ? name.slice(1, -1) : "")
  }

  #count(text) {
    const number = new Intl.NumberFormat(document.documentElement.lang)
    return `${number.format([...text].length)} / ${number.format(this.getAttribute("limit"))}`
  }

  #remark(text) {
    if (BRACE.test(text.replace(SLUG, ""))) return this.getAttribute("broken")

    const unknown = [...text.matchAll(SLUG)].find(([, name]) => this.#value(name) === "")
    return unknown ? `${unknown[0]}: ${this.getAttribute("unknown")}` : ""
  }

  #insert({ target }) {
    const button = target.closest("button")
    if (!button) return

    this.#text.setRangeText(button.value, this.#text.selectionStart, this.#text.selectionEnd, "end")
    this.#text.dispatchEvent(new Event("input", { bubbles: true }))
    this.#text.focus()
  }

  get #text() {
    return this.querySelector("textarea")
  }
}

customElements.define("perdura-wording", Wording)
