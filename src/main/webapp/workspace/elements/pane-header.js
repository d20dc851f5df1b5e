import { customersWord, groupOf, isDeserted, waitingSince } from "../desk/lists.js"
import { t } from "../desk/words.js"
import { button } from "./button.js"
import { make, say, set, tell } from "./dom.js"
import { icon } from "./icons.js"
import { liveTag } from "./live-tag.js"

/** Who the conversation is with, whose turn it is and since when; ending on one side, parking in the corner. */
export const paneHeader = workspace => {
  const calls = make("span", { class: "count", "aria-hidden": "true" })
  const back = make("a", { class: "button button--quiet button--icon pane__back", href: "#" }, icon("back"), calls)
  const name = make("bdi")
  const live = liveTag()
  const state = make("span", { class: "state" })
  const turn = make("time-passed", { class: "pane__turn", long: true })
  const gone = make("span", { class: "pane__gone", role: "status" })
  const who = make("div", { class: "pane__who" },
    make("div", { class: "pane__top" }, make("h2", { class: "pane__name" }, name), live.node),
    make("p", { class: "pane__status" }, state, turn, gone))
  const details = button({ look: "quiet icon", name: t("pane.details"), act: () => tell(node, "details-wanted") },
    icon("details"))
  details.classList.add("pane__details")
  const parkWords = make("span")
  const end = button({ look: "danger", act: () => tell(node, "end-wanted") }, icon("end"), t("end"))
  const transfer = sideButton("transfer", () => tell(node, "transfer-wanted"))
  const park = button({ act: () => tell(node, "park-wanted") }, icon("close"), parkWords)
  const consult = sideButton("consult", () => tell(node, "consult-wanted"))
  const actions = make("div", { class: "pane__actions" }, end, consult, transfer, park)
  const node = make("header", { class: "pane__header" }, back, who, details, actions)

  const show = summary => {
    node.hidden = !summary
    if (!summary) return
    say(name, summary.customer.name)
    live.show(summary)
    say(state, t(`state.${summary.state}`))
    set(state, "data-state", summary.state)
    set(turn, "since", waitingSince(summary, groupOf(summary, workspace.desk.agent?.id)))
    set(turn, "words", `turn.${turnOf(summary, workspace.desk.isMine(summary.id))}`)
    turn.hidden = isDeserted(summary)
    say(gone, isDeserted(summary) ? t("turn.gone") : "")
    showCalls(workspace.calls)
    actions.hidden = summary.state !== "active" || !workspace.desk.isMine(summary.id)
    park.disabled = end.disabled = !workspace.canLeave
    consult.disabled = transfer.disabled = !workspace.canTransfer
    const words = summary.mode === "live" ? "park.live" : "park"
    say(parkWords, t(words))
    set(park, "title", t(`${words}.help`))
  }

  const showCalls = count => {
    calls.hidden = !count
    say(calls, String(count))
    set(back, "aria-label", count ? t("pane.back.calls", { count }) : t("pane.back"))
  }

  return { node, show }
}

const turnOf = (summary, isMine) => {
  if (summary.state !== "active") return summary.state
  if (!customersWord(summary)) return "customers"
  return isMine ? "yours" : "open"
}

/** Where there is little room its icon has to do. */
const sideButton = (name, act) => {
  const node = button({ name: t(name), act }, icon(name), make("span", { class: "pane__act" }, t(name)))
  node.title = t(`${name}.help`)
  return node
}
