import { t } from "../desk/words.js"
import { button } from "./button.js"
import { make, say } from "./dom.js"

const ACTS = {
  open: ["pick"],
  offered: ["accept", "reject"],
  waiting: ["resume"],
  "wrap-up": ["close"]
}

/** Why nothing can be written to the customer just now, and what to press so that it can. */
export const composerNotice = (workspace, conversation) => {
  const text = make("p", { class: "notice__text" })
  const closes = make("time-left", { class: "notice__text quiet", words: "close.note", long: true })
  const buttons = Object.values(ACTS).flat().map(act => [act, actButton(act, workspace.commands, conversation)])
  const node = make("div", { class: "notice" }, make("div", {}, text, closes), buttons.map(([, button]) => button))
  const show = (summary, mayWrite) => {
    node.hidden = mayWrite
    if (mayWrite) return
    const { state, agent, customer, closesAt } = summary
    const acts = actsFor(workspace, summary)
    const others = agent && !workspace.desk.isMine(summary.id)
    say(text, others ? t("composer.others", { name: agent.name }) : t(`composer.${state}`, { name: customer.name }))
    closes.hidden = state !== "wrap-up" || !closesAt
    if (!closes.hidden) closes.setAttribute("until", closesAt)
    for (const [act, button] of buttons) button.hidden = !acts.includes(act)
  }
  return { node, show }
}

const actsFor = ({ desk }, { id, state }) => {
  if (state === "offered") return desk.offers.has(id) ? ACTS.offered : []
  return state === "open" || desk.isMine(id) ? ACTS[state] ?? [] : []
}

const actButton = (act, commands, conversation) => {
  const node = button({ look: act === "reject" ? "" : "primary", act: () => once() }, t(act))
  const once = async () => {
    node.disabled = true
    await commands[act](conversation)
    node.disabled = false
  }
  return node
}
