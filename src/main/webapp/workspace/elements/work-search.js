import { t } from "../desk/words.js"
import { make } from "./dom.js"
import { icon } from "./icons.js"
import { WorkspaceElement } from "./workspace-element.js"

/** Narrows the lists to what matches. */
export class WorkSearchElement extends WorkspaceElement {
  #input = make("input", {
    type: "search", class: "search__input", "aria-label": t("search"), placeholder: t("search"),
    "aria-keyshortcuts": "/", autocomplete: "off", spellcheck: "false",
    oninput: () => this.workspace.search(this.#input.value.trim())
  })

  draw() {
    this.append(icon("search"), this.#input, make("kbd", { class: "search__key", "aria-hidden": "true" }, "/"))
  }

  /** Follows when the search was cleared elsewhere. */
  update() {
    if (this.#input.value.trim() !== this.workspace.query) this.#input.value = this.workspace.query
  }

  focus() {
    this.#input.focus()
    this.#input.select()
  }
}
