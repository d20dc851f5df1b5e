import { t } from "../desk/words.js"
import { adviceCard } from "./advice-card.js"
import { conversationRow } from "./conversation-row.js"
import { make, say } from "./dom.js"
import { keyed } from "./keyed.js"
import { WorkspaceElement } from "./workspace-element.js"

/** Who asks this agent for advice, and the conversations in which they are beside another agent. */
export class AdviceListElement extends WorkspaceElement {
  #cards = make("div", { class: "advice__cards" })
  #count = make("span", { class: "lists__count" })
  #rows = make("ul", { class: "lists__rows" })
  #section = make("section", { class: "lists__section", "aria-label": t("advice") },
    make("h2", { class: "lists__title" }, t("advice"), this.#count), this.#rows)

  draw() {
    this.append(this.#cards, this.#section)
  }

  update() {
    const { agent, guests, conversations } = this.desk
    const asking = agent ? guests.asking(agent.id) : []
    const visited = agent ? guests.visited(agent.id) : []
    const rows = visited.map(({ conversation }) => conversations.get(conversation.id) ?? conversation)
    this.hidden = !asking.length && !visited.length
    this.#section.hidden = !visited.length
    say(this.#count, String(visited.length))
    keyed(this.#cards, asking, {
      key: ({ participant }) => participant.id,
      create: guest => adviceCard(guest, this.workspace)
    })
    keyed(this.#rows, rows, { key: ({ id }) => id, create: () => conversationRow("advice", this.workspace) })
  }
}
