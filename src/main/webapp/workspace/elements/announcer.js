import { t } from "../desk/words.js"
import { make } from "./dom.js"

/** Says new words of the customer to screen readers, and who spoke; silent about pages of history. */
export class Announcer {
  node = make("div", { class: "unseen", role: "status" })

  #heard = null

  heard(messages) {
    const newest = messages.at(-1)?.seq ?? 0
    const news = this.#heard === null ? [] : messages.filter(({ seq, from }) => seq > this.#heard && from.kind !== "agent")
    this.#heard = newest
    if (news.length) this.node.textContent = news.map(({ from, text }) => t("log.heard", { name: from.name, text })).join("\n")
  }
}
