import { t } from "../desk/words.js"
import { make, say, set } from "./dom.js"
import { WorkspaceElement } from "./workspace-element.js"

/** How much of the agent is taken. What the agent picked may exceed the total. */
export class CapacityMeterElement extends WorkspaceElement {
  #level = make("span", { class: "capacity__level" })
  #text = make("span", { class: "capacity__text", "aria-hidden": "true" })

  draw() {
    this.setAttribute("role", "meter")
    this.setAttribute("aria-label", t("capacity"))
    this.setAttribute("aria-valuemin", "0")
    this.append(make("span", { class: "capacity__bar", "aria-hidden": "true" }, this.#level), this.#text)
  }

  update() {
    const { used, total } = this.desk.capacity
    this.hidden = !this.desk.isReady
    this.title = t("capacity.used", { used, total })
    set(this, "aria-valuenow", used)
    set(this, "aria-valuemax", Math.max(total, used))
    set(this, "aria-valuetext", this.title)
    set(this, "data-level", used > total ? "over" : used === total ? "full" : "free")
    this.#level.style.inlineSize = `${Math.min(100, total ? used / total * 100 : 100)}%`
    say(this.#text, `${used}/${total}`)
  }
}
