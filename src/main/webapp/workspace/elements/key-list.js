import { t } from "../desk/words.js"
import { make } from "./dom.js"
import { areOn, switchOn } from "./shortcuts.js"

const KEYS = [
  [["J", "K"], "move"], [["keys.enter"], "open"], [["R"], "reply"], [["N"], "note"], [["P"], "park"], [["E"], "end"],
  [["T"], "transfer"], [["C"], "consult"],  [["Z"], "undo"], [["A"], "accept"], [["/"], "search"], [["keys.escape"], "leave"], [["?"], "help"]
]

/** The list of keys, in a dialog. */
export class KeyListElement extends HTMLElement {
  #dialog

  connectedCallback() {
    const box = make("input", { type: "checkbox", onchange: () => switchOn(box.checked) })
    box.checked = areOn()
    this.#dialog = make("dialog", { class: "dialog", "aria-labelledby": "keys-title" },
      make("form", { method: "dialog" },
        make("h2", { class: "dialog__title", id: "keys-title" }, t("keys")),
        make("dl", { class: "keys" }, KEYS.flatMap(entry)),
        make("label", { class: "menu__field" }, t("keys.single"), box),
        make("p", { class: "menu__hint" }, t("keys.single.help")),
        make("div", { class: "dialog__buttons" },
          make("button", { class: "button button--primary", autofocus: true }, t("keys.done")))))
    this.replaceChildren(this.#dialog)
  }

  show() {
    this.#dialog.showModal()
  }
}

const entry = ([keys, name]) => [
  make("dt", {}, keys.map(key => make("kbd", {}, key.startsWith("keys.") ? t(key) : key))),
  make("dd", {}, t(`keys.${name}`))
]
