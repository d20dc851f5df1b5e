import { t } from "../desk/words.js"
import { button } from "./button.js"
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
  show({ key, text, action = null, dismissible = true, lasts = LONG_ENOUGH }) {
    this.dismiss(key)
    this.append(make("div", { class: "toast", "data-key": key }, make("p", { dir: "auto" }, text),
      action && button({ look: "small", act: () => this.#act(key, action.run) }, action.name),
      dismissible && this.#dismissal(key)))
    if (lasts) this.#timers.set(key, setTimeout(() => this.dismiss(key), lasts))
  }

  dismiss(key) {
    clearTimeout(this.#timers.get(key))
    this.#timers.delete(key)
    this.querySelector(`[data-key="${CSS.escape(key)}"]`)?.remove()
  }

  #dismissal(key) {
    return button({ look: "quiet icon small", name: t("toast.dismiss"), act: () => this.dismiss(key) }, icon("close"))
  }

  #act(key, run) {
    this.dismiss(key)
    run()
  }
}
