import { make, tell } from "./dom.js"
import { t } from "../desk/words.js"
import { customerCard } from "./customer-card.js"
import { icon } from "./icons.js"
import { eventList } from "./event-list.js"
import { whyMe } from "./why-me.js"
import { WorkspaceElement } from "./workspace-element.js"

/** Beside the conversation: who the customer is, why this agent has it, and what happened behind the scenes. */
export class DetailsPaneElement extends WorkspaceElement {
  #none = make("p", { class: "quiet details__none" }, t("details.none"))
  #parts

  draw() {
    const close = make("button", {
      type: "button", class: "button button--quiet button--icon details__close", "aria-label": t("details.close"),
      title: t("details.close"), onclick: () => tell(this, "details-unwanted")
    }, icon("close"))
    this.#parts = [customerCard(), whyMe(this.workspace), eventList(this.workspace)]
    this.append(close, this.#none, ...this.#parts.map(part => part.node))
  }

  update() {
    const { summary, dossier } = this.workspace
    const isThere = summary !== null && dossier !== null
    this.#none.hidden = isThere
    for (const { node, show } of this.#parts) {
      node.hidden = !isThere
      if (isThere) show(summary, dossier)
    }
  }
}
