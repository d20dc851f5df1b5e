import { reasonOf } from "../desk/reasons.js"
import { t } from "../desk/words.js"
import { make, say } from "./dom.js"

/** Why this conversation is with this agent: the answer that every assignment owes. */
export const whyMe = workspace => {
  const text = make("p")
  const node = make("section", { class: "card" }, make("h3", { class: "card__title" }, t("details.why")), text)
  const show = (summary, { backstage }) => {
    const { agent, offers } = workspace.desk
    // Whoever looks into somebody else's has no such question.
    node.hidden = summary.agent !== null && summary.agent.id !== agent.id
    const reason = summary.state === "open" ? "nobody" : offers.get(summary.id)?.reason ?? reasonOf(backstage.messages)
    say(text, t(`details.why.${reason}`, { name: summary.customer.name, queue: summary.queue }))
  }
  return { node, show }
}
