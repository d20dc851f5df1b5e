/**
 * The bar with the save button. It says when something has been changed and not yet saved, asks before the page is left
 * then – by another button of the form, too – and lets nobody save twice.
 */
class SaveBar extends HTMLElement {
  #changed = false
  #watched = new AbortController()

  connectedCallback() {
    const signal = (this.#watched = new AbortController()).signal
    const form = this.closest("form")
    form.addEventListener("input", () => this.#change(), { signal })
    form.addEventListener("click", event => event.target.closest("[data-changes]") && this.#change(), { signal })
    form.addEventListener("submit", ({ submitter }) => this.contains(submitter) && this.#save(), { signal })
    addEventListener("beforeunload", event => this.#leave(event), { signal })
    if (document.querySelector("perdura-problems")) this.#change()
  }

  disconnectedCallback() {
    this.#watched.abort()
  }

  #change() {
    this.#changed = true
    this.querySelector(".unsaved").hidden = false
  }

  #save() {
    const button = this.querySelector("[type=submit]")
    this.#changed = false
    // After the browser has collected the form, or the button's own name would be missing from it.
    setTimeout(() => {
      button.disabled = true
      button.textContent = this.getAttribute("saving")
    })
  }

  #leave(event) {
    if (this.#changed) event.preventDefault()
  }
}

customElements.define("perdura-save-bar", SaveBar)
