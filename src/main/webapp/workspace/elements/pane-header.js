import { customersWord, groupOf, waitingSince } from "../desk/lists.js"
import { t } from "../desk/words.js"
import { make, say, set, tell } from "./dom.js"
import { icon } from "./icons.js"

/** Who the conversation is with, whose turn it is and since when; ending on one side, parking in the corner. */
export const paneHeader = workspace => {
  const name = make("bdi")
  const state = make("span", { class: "state" })
  const turn = make("time-passed", { class: "pane__turn", long: true })
  const calls = make("span", { class: "count", "aria-hidden": "true" })
  const back = make("a", { class: "button button--quiet button--icon pane__back", href: "#" }, icon("back"), calls)
  const details = button("details", "button--quiet button--icon pane__details", "details-wanted", t("pane.details"))
  const end = button("end", "button--danger", "end-wanted")
  const park = button("close", "", "park-wanted")
  const actions = make("div", { class: "pane__actions" }, end, park)
  const node = make("header", { class: "pane__header" }, back,
    make("div", { class: "pane__who" }, make("h2", { class: "pane__name" }, name), make("p", { class: "pane__status" }, state, turn)), details, actions)

  const show = summary => {
    node.hidden = !summary
    if (!summary) return
    say(name, summary.customer.name)
    say(state, t(`state.${summary.state}`))
    set(state, "data-state", summary.state)
    set(turn, "since", waitingSince(summary, groupOf(summary, workspace.desk.agent?.id)))
    set(turn, "words", `turn.${turnOf(summary)}`)
    showCalls(workspace.calls)
    actions.hidden = summary.state !== "active" || !workspace.desk.isMine(summary.id)
    park.disabled = end.disabled = !workspace.canLeave
    say(park.lastChild, t(summary.mode === "live" ? "park.live" : "park"))
  }

  const showCalls = count => {
    calls.hidden = !count
    say(calls, String(count))
    set(back, "aria-label", count ? t("pane.back.calls", { count }) : t("pane.back"))
  }

  return { node, show }
}

const turnOf = summary => {
  if (summary.state !== "active") return summary.state
  return customersWord(summary) ? "yours" : "customers"
}

const button = (name, style, event, label = null) => {
  const node = make("button", { type: "button", class: `button ${style}`.trim(), "aria-label": label, title: label },
    icon(name), !label && make("span", {}, t(name === "close" ? "park" : name)))
  node.addEventListener("click", () => tell(node, event))
  return node
}
