/** A colour as text, with the browser's own picker beside it. */
class Color extends HTMLElement {
  #picker

  connectedCallback() {
    const text = this.querySelector("input")
    this.#picker = Object.assign(document.createElement("input"), { type: "color", value: text.value })
    this.#picker.setAttribute("aria-label", this.getAttribute("label"))
    this.#picker.addEventListener("input", () => (text.value = this.#picker.value))
    text.addEventListener("input", () => (this.#picker.value = text.value))
    this.append(this.#picker)
  }

  disconnectedCallback() {
    this.#picker.remove()
  }
}

customElements.define("perdura-color", Color)
