import { t } from "../desk/words.js"
import { button } from "./button.js"
import { make, say } from "./dom.js"
import { icon } from "./icons.js"

/** Says to a supervisor that they read along, or speak, in somebody else's conversation, and what they can do about it. */
export const visitBar = workspace => {
  const words = make("span", { class: "visit__words" })
  const join = button({ look: "small", act: () => act("join") }, t("visit.join"))
  join.title = t("visit.join.help")
  const leave = button({ look: "small", act: () => act("leave") }, t("visit.leave"))
  const node = make("p", { class: "visit", role: "status" }, icon("eye"), words, join, leave)
  const act = verb => workspace.commands.supervise(verb, workspace.selected)

  const show = (summary, own) => {
    const isVisit = own?.participant.role === "supervisor"
    node.hidden = !isVisit || !summary
    if (node.hidden) return
    const { stage } = own.participant
    say(words, t(`visit.${stage}`, { name: summary.agent?.name ?? summary.customer.name }))
    join.hidden = stage !== "listening" || summary.state !== "active"
  }

  return { node, show }
}
