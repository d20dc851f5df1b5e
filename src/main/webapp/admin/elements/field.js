/** A field: ties its help and what is wrong with it to its inputs, for those who do not see them side by side. */
class Field extends HTMLElement {
  connectedCallback() {
    const wrong = this.querySelector(".wrong")
    if (wrong) wrong.id ||= `${this.#help?.id ?? this.querySelector("input")?.id ?? "field"}-wrong`

    const described = [this.#help?.id, wrong?.id].filter(Boolean).join(" ")
    for (const input of this.querySelectorAll("input, select, textarea")) {
      if (described) input.setAttribute("aria-describedby", described)
      if (wrong) input.setAttribute("aria-invalid", "true")
    }
  }

  get #help() {
    return this.querySelector(".help")
  }
}

customElements.define("perdura-field", Field)
