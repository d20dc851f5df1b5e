import { make, set } from "./dom.js"

let count = 0

/** Two or more tabs over one panel; the arrow keys move between them. */
export class Tabs {
  node = make("div", { class: "tabs", role: "tablist" })
  panel = make("div", { class: "tabs__panel", role: "tabpanel", id: `tabs-${++count}` })
  chosen = null

  #turned
  #buttons

  constructor(names, turned) {
    this.#turned = turned
    this.#buttons = new Map(Object.entries(names).map(([key, name]) => [key, this.#button(key, name)]))
    this.node.append(...this.#buttons.values())
    this.node.addEventListener("keydown", event => this.#pressed(event))
  }

  choose(key) {
    if (key === this.chosen) return
    this.chosen = key
    for (const [each, button] of this.#buttons) {
      set(button, "aria-selected", String(each === key))
      set(button, "tabindex", each === key ? "0" : "-1")
    }
    set(this.panel, "aria-labelledby", this.#buttons.get(key).id)
    this.#turned()
  }

  #button(key, name) {
    return make("button", {
      type: "button", class: "tabs__tab", role: "tab", id: `${this.panel.id}-${key}`, "aria-controls": this.panel.id,
      onclick: () => this.choose(key)
    }, name)
  }

  #pressed({ key }) {
    if (key !== "ArrowLeft" && key !== "ArrowRight") return
    const keys = [...this.#buttons.keys()]
    const step = key === "ArrowRight" ? 1 : -1
    this.choose(keys.at((keys.indexOf(this.chosen) + step) % keys.length))
    this.#buttons.get(this.chosen).focus()
  }
}
