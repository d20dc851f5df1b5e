import { t } from "../desk/words.js"
import { button } from "./button.js"
import { decisionList } from "./decision-list.js"
import { make, tell } from "./dom.js"
import { customerCard } from "./customer-card.js"
import { icon } from "./icons.js"
import { eventList } from "./event-list.js"
import { ruleList } from "./rule-list.js"
import { whyMe } from "./why-me.js"
import { WorkspaceElement } from "./workspace-element.js"

/** Beside the conversation: who the customer is, why this agent has it, and what happened behind the scenes. */
export class DetailsPaneElement extends WorkspaceElement {
  #none = make("p", { class: "quiet details__none" }, t("details.none"))
  #parts

  draw() {
    const close = button({ look: "quiet icon", name: t("details.close"), act: () => tell(this, "details-unwanted") },
      icon("close"))
    close.classList.add("details__close")
    this.#parts = [customerCard(), whyMe(this.workspace), ruleList(this.workspace), decisionList(), eventList(this.workspace)]
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
