import { isPassing, isSystem } from "../../chat/system.js"
import { t } from "../desk/words.js"
import { make } from "./dom.js"

/** Says new words of the customer to screen readers, and who spoke; silent about pages of history. */
export class Announcer {
  node = make("div", { class: "unseen", role: "status" })

  #heard = null

  heard(messages) {
    const heard = this.#heard ?? Infinity
    const news = messages.filter(message =>
      message.seq > heard && message.from.kind !== "agent" && !isPassing(message))
    this.#heard = messages.at(-1)?.seq ?? 0
    if (news.length) this.node.textContent = news.map(spoken).join("\n")
  }
}

const spoken = message =>
  t("log.heard", { name: isSystem(message) ? t("log.system") : message.from.name, text: message.text })
