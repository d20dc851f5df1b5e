const OFF = "perdura.shortcuts.off"

/** Whether single keys act; who presses keys by accident or speaks to the computer can switch them off. */
export const areOn = (storage = localStorage) => storage.getItem(OFF) !== "true"

export const switchOn = (on, storage = localStorage) => storage.setItem(OFF, String(!on))

/** Single keys that act wherever nothing is being written. `acts` is an object of key to function. */
export class Shortcuts {
  #acts

  constructor(acts) {
    this.#acts = acts
  }

  start() {
    document.addEventListener("keydown", this.#pressed)
  }

  stop() {
    document.removeEventListener("keydown", this.#pressed)
  }

  #pressed = event => {
    if (event.defaultPrevented) return
    if (event.key === "Escape" && isWriting(event.target)) return event.target.blur()
    const act = Object.hasOwn(this.#acts, event.key) && this.#acts[event.key]
    if (!act || !areOn() || isElsewhere(event)) return
    event.preventDefault()
    act()
  }
}

const isElsewhere = event =>
  event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target) || document.querySelector("dialog[open]")

const isWriting = target => target.matches("input:not([type=checkbox]), textarea, select, [contenteditable]")
