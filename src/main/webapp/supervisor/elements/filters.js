/** A form of filters that shows what was chosen at once, and leaves out of the address what is not filtered by. */
class Filters extends HTMLElement {
  #watched

  connectedCallback() {
    const signal = (this.#watched = new AbortController()).signal
    const form = this.querySelector("form")
    form.addEventListener("change", ({ target }) => target.matches("select") && form.requestSubmit(), { signal })
    form.addEventListener("submit", () => this.#leaveOutEmpty(true), { signal })
    // Who comes back finds all of them as they were.
    addEventListener("pageshow", () => this.#leaveOutEmpty(false), { signal })
  }

  disconnectedCallback() {
    this.#watched.abort()
  }

  #leaveOutEmpty(leaveOut) {
    for (const field of this.querySelectorAll("select, input")) field.disabled = leaveOut && field.value === ""
  }
}

customElements.define("perdura-filters", Filters)
