import { t } from "../desk/words.js"
import { make } from "./dom.js"

/** Says new words of the customer to screen readers, and who spoke; silent about pages of history. */
export class Announcer {
  node = make("div", { class: "unseen", role: "status" })

  #heard = null

  heard(messages) {
    const heard = this.#heard ?? Infinity
    const news = messages.filter(({ seq, from }) => seq > heard && from.kind !== "agent")
    this.#heard = messages.at(-1)?.seq ?? 0
    if (news.length) this.node.textContent = news.map(spoken).join("\n")
  }
}

const spoken = ({ from, text }) => t("log.heard", { name: from.name, text })
