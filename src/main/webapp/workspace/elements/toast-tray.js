import { t } from "../desk/words.js"
import { make } from "./dom.js"
import { icon } from "./icons.js"

const LONG_ENOUGH = 8000

/** Short news at the foot of the page. It takes no focus; what can be done about it is a button in it. */
export class ToastTrayElement extends HTMLElement {
  #timers = new Map()

  connectedCallback() {
    this.setAttribute("role", "status")
  }

  disconnectedCallback() {
    this.#timers.forEach(timer => clearTimeout(timer))
    this.#timers.clear()
  }

  /** A toast with the same key takes the place of the one before. Without `lasts` it stays until dismissed. */
  show({ key, text, action = null, style = "plain", lasts = LONG_ENOUGH }) {
    this.dismiss(key)
    const buttons = [
      action && make("button", { type: "button", class: "button button--small", onclick: () => this.#act(key, action.run) }, action.name),
      make("button", {
        type: "button", class: "button button--quiet button--icon button--small", "aria-label": t("toast.dismiss"),
        title: t("toast.dismiss"), onclick: () => this.dismiss(key)
      }, icon("close"))
    ]
    this.append(make("div", { class: `toast toast--${style}`, "data-key": key }, make("p", { dir: "auto" }, text),
      action && style === "held" ? buttons[0] : buttons))
    if (lasts) this.#timers.set(key, setTimeout(() => this.dismiss(key), lasts))
  }

  dismiss(key) {
    clearTimeout(this.#timers.get(key))
    this.#timers.delete(key)
    this.querySelector(`[data-key="${CSS.escape(key)}"]`)?.remove()
  }

  #act(key, run) {
    this.dismiss(key)
    run()
  }
}
