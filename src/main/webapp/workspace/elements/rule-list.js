import { spans, t } from "../desk/words.js"
import { button } from "./button.js"
import { make, say, set } from "./dom.js"
import { keyed } from "./keyed.js"

/** What will happen by itself when one side is silent, how long that still takes, and the way to stop it for now. */
export const ruleList = workspace => {
  const list = make("ol", { class: "rules" })
  const node = make("section", { class: "card" }, make("h3", { class: "card__title" }, t("rules")), list)
  const show = (summary, { rules }) => {
    node.hidden = !rules.length
    const mayTouch = workspace.desk.isMine(summary.id) && ["active", "waiting"].includes(summary.state)
    keyed(list, rules, { key: ({ id }) => `${summary.id} ${id}`, create: () => row(workspace, summary.id) })
    list.querySelectorAll(".rule__act").forEach(act => act.hidden = !mayTouch)
  }
  return { node, show }
}

const row = ({ commands }, conversation) => {
  let shown
  const title = make("p", { class: "rule__title" })
  const stage = make("span")
  const left = make("time-left", { long: true, words: "rule.left" })
  const act = button({ look: "small", act: () => commands.rule(conversation, shown.id, verb(shown)) })
  act.classList.add("rule__act")
  const node = make("li", { class: "rule" }, title, make("p", { class: "rule__stage" }, stage, left), act)
  const show = rule => {
    shown = rule
    set(node, "data-stage", rule.stage)
    say(title, t(`rule.${rule.silent}`, { time: spans.long(rule.after * 1000), action: t(`rule.${rule.action}`) }))
    left.hidden = rule.stage !== "running"
    if (!left.hidden) left.setAttribute("until", rule.dueAt)
    say(stage, left.hidden ? t(`rule.${rule.stage}`, { time: spans.long((rule.left ?? 0) * 1000) }) : "")
    say(act, t(`rule.${verb(rule)}`))
  }
  return { node, show }
}

const verb = ({ stage }) => stage === "paused" ? "resume" : "pause"
