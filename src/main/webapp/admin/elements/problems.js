/** What is wrong with the form. It is read out at once, and its links go into the field, whatever that consists of. */
class Problems extends HTMLElement {
  connectedCallback() {
    this.focus()
    this.addEventListener("click", Problems.#go)
  }

  disconnectedCallback() {
    this.removeEventListener("click", Problems.#go)
  }

  static #go(event) {
    const target = document.getElementById(event.target.closest("a")?.hash.slice(1) ?? "")
    if (!target) return

    event.preventDefault()
    const input = target.matches("input, select, textarea") ? target : target.querySelector("input, select, textarea")
    const field = input ?? target
    field.scrollIntoView({ block: "center" })
    field.focus({ preventScroll: true })
  }
}

customElements.define("perdura-problems", Problems)
