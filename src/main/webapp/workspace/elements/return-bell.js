import { calendar, t } from "../desk/words.js"
import { button } from "./button.js"
import { make, say, set } from "./dom.js"
import { DropPanel } from "./drop-panel.js"
import { icon } from "./icons.js"
import { keyed } from "./keyed.js"
import { WorkspaceElement } from "./workspace-element.js"

/** Customers who are back in conversations that this agent had parked; each stays until it has been opened. */
export class ReturnBellElement extends WorkspaceElement {
  #count = make("span", { class: "count", "aria-hidden": "true" })
  #button = button({ look: "quiet icon" }, icon("bell"), this.#count)
  #list = make("ul", { class: "bell__list" })
  #empty = make("p", { class: "bell__empty" }, t("returns.empty"))
  #drop

  draw() {
    const title = make("h2", { class: "panel__title" }, t("returns"))
    const panel = make("div", { class: "panel" }, title, this.#list, this.#empty)
    this.#drop = new DropPanel(this, this.#button, panel)
  }

  disconnectedCallback() {
    this.#drop.close()
    super.disconnectedCallback()
  }

  update() {
    const returns = [...this.desk.returns.values()]
    const { length } = returns
    set(this.#button, "aria-label", length ? t("returns.count", { count: length }) : t("returns"))
    this.#button.title = t("returns")
    this.#count.hidden = !length
    this.#empty.hidden = length > 0
    say(this.#count, String(length))
    keyed(this.#list, returns, { key: frame => frame.conversation.id, create: frame => this.#item(frame) })
  }

  #item({ conversation: { id, customer }, parkedSince }) {
    const name = make("strong", { dir: "auto" }, customer.name)
    const parked = make("span", { class: "quiet" }, t("returns.parked", { since: calendar.moment(parkedSince) }))
    const link = make("a", { class: "panel__item", href: `#${id}`, onclick: () => this.#drop.close() }, name, parked)
    return { node: make("li", {}, link) }
  }
}
