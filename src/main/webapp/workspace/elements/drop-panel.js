import { set } from "./dom.js"

/** A button and the panel that it opens below itself. Escape, a click elsewhere and leaving by Tab close it. */
export class DropPanel {
  button
  panel

  #host

  constructor(host, button, panel) {
    this.#host = host
    this.button = button
    this.panel = panel
    panel.hidden = true
    set(button, "aria-expanded", "false")
    button.addEventListener("click", () => this.toggle())
    host.addEventListener("keydown", event => this.#pressed(event))
    host.addEventListener("focusout", event => this.#left(event))
    host.append(button, panel)
  }

  get isOpen() {
    return !this.panel.hidden
  }

  toggle() {
    if (this.isOpen) this.close()
    else this.#open()
  }

  close() {
    this.panel.hidden = true
    set(this.button, "aria-expanded", "false")
    document.removeEventListener("pointerdown", this.#elsewhere)
  }

  #open() {
    this.panel.hidden = false
    set(this.button, "aria-expanded", "true")
    document.addEventListener("pointerdown", this.#elsewhere)
  }

  #pressed(event) {
    if (event.key !== "Escape" || !this.isOpen) return
    event.stopPropagation()
    this.close()
    this.button.focus()
  }

  #left({ relatedTarget }) {
    if (relatedTarget && !this.#host.contains(relatedTarget)) this.close()
  }

  #elsewhere = ({ target }) => {
    if (!this.#host.contains(target)) this.close()
  }
}
