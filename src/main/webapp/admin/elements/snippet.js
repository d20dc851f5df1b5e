const SHOWN = 2000

/** Lines to be copied, with a button that does it. */
class Snippet extends HTMLElement {
  #button
  #timer

  connectedCallback() {
    this.#button = this.querySelector("button")
    this.#button.hidden = !navigator.clipboard
    this.#button.addEventListener("click", this.#copy)
  }

  disconnectedCallback() {
    this.#button.removeEventListener("click", this.#copy)
    clearTimeout(this.#timer)
  }

  #copy = async () => {
    await navigator.clipboard.writeText(this.querySelector("code").textContent)
    const label = this.#button.textContent
    if (label === this.#button.dataset.done) return

    this.#button.textContent = this.#button.dataset.done
    this.#timer = setTimeout(() => (this.#button.textContent = label), SHOWN)
  }
}

customElements.define("perdura-snippet", Snippet)
