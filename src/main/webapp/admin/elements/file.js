/** A file to be sent. One that is too large is not even tried, so that the form around it is not refused with it. */
class FileElement extends HTMLElement {
  #listening

  connectedCallback() {
    const { signal } = (this.#listening = new AbortController())
    this.addEventListener("change", event => this.#check(event.target), { signal })
    // The field is empty by then: what is wrong stands until something else is done, and keeps nobody from saving.
    for (const type of ["click", "keydown"]) addEventListener(type, () => this.#forgive(), { signal, capture: true })
  }

  disconnectedCallback() {
    this.#listening.abort()
  }

  #check(field) {
    if (!(field.files[0]?.size > Number(this.getAttribute("most")))) return

    field.value = ""
    field.setCustomValidity(this.getAttribute("toolarge"))
    field.reportValidity()
  }

  #forgive() {
    this.querySelector("input").setCustomValidity("")
  }
}

customElements.define("perdura-file", FileElement)
