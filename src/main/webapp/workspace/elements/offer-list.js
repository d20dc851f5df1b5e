import { keyed } from "./keyed.js"
import { offerCard } from "./offer-card.js"
import { WorkspaceElement } from "./workspace-element.js"

/** What is offered to this agent, the most urgent first. It never takes the focus. */
export class OfferListElement extends WorkspaceElement {
  update() {
    const offers = [...this.desk.offers.values()].sort((a, b) => a.until.localeCompare(b.until))
    this.hidden = offers.length === 0
    keyed(this, offers, {
      key: ({ conversation, until }) => `${conversation.id} ${until}`,
      create: offer => offerCard(offer, this.workspace)
    })
  }
}
