import { loadOf } from "../desk/capacity.js"
import { t } from "../desk/words.js"
import { button } from "./button.js"
import { make, say, set } from "./dom.js"
import { DropPanel } from "./drop-panel.js"
import { icon } from "./icons.js"
import { loadList, profilesOf } from "./load-list.js"
import { WorkspaceElement } from "./workspace-element.js"

/** How much of the agent is taken, and on demand by what. What the agent picked may exceed the total. */
export class CapacityMeterElement extends WorkspaceElement {
  #level = make("span", { class: "capacity__level" })
  #text = make("span", { class: "capacity__text", "aria-hidden": "true" })
  #meter = make("span", { class: "capacity__meter", role: "meter", "aria-label": t("capacity"), "aria-valuemin": "0" },
    make("span", { class: "capacity__bar", "aria-hidden": "true" }, this.#level), this.#text)
  #list
  #drop
  #told = null

  draw() {
    this.#list = loadList(this.workspace, () => this.#drop.close())
    const opener = button({ look: "quiet icon", name: t("capacity.uses") }, icon("down"))
    this.append(this.#meter)
    this.#drop = new DropPanel(this, opener, make("div", { class: "panel" }, this.#list.node))
    opener.addEventListener("click", () => this.#toggled())
  }

  disconnectedCallback() {
    this.#drop.close()
    super.disconnectedCallback()
  }

  update() {
    const { used, total } = loadOf(this.desk.capacity)
    const words = [t("capacity.used", { used, total }), ...profilesOf(this.desk.capacity)].join(" · ")
    this.hidden = !this.desk.isReady
    this.title = words
    set(this.#meter, "aria-valuenow", used)
    set(this.#meter, "aria-valuemax", Math.max(total, used))
    set(this.#meter, "aria-valuetext", words)
    set(this, "data-level", used > total ? "over" : used === total ? "full" : "free")
    this.#level.style.inlineSize = `${Math.min(100, total ? used / total * 100 : 100)}%`
    say(this.#text, `${used}/${total}`)
    if (this.#drop?.isOpen) this.#ask()
  }

  /** Wrap-ups may have stopped blocking since it was open last. */
  #toggled() {
    this.#told = null
    this.update()
  }

  /** Once for everything that the server has told of the capacity. */
  #ask() {
    if (this.#told === this.desk.capacity) return
    this.#told = this.desk.capacity
    this.#list.load()
  }
}
