import { reasonKey } from "../desk/reasons.js"
import { calendar, knows, t } from "../desk/words.js"
import { button } from "./button.js"
import { make } from "./dom.js"
import { keyed } from "./keyed.js"

/** What happened behind the scenes, the newest first. */
export const eventList = () => {
  const list = make("ol", { class: "events" })
  const empty = make("p", { class: "quiet" }, t("details.timeline.empty"))
  const earlier = button({ look: "small", act: () => shown.older("backstage") }, t("details.timeline.earlier"))
  const title = make("h3", { class: "card__title" }, t("details.timeline"))
  const node = make("section", { class: "card" }, title, list, empty, earlier)
  let shown
  const show = (summary, dossier) => {
    shown = dossier
    const { messages, before } = dossier.backstage
    const entries = messages.filter(entry => !isToldTwice(entry)).reverse()
    empty.hidden = entries.length > 0 || dossier.status !== "open"
    earlier.hidden = before === null
    keyed(list, entries, { key: ({ seq }) => `${summary.id} ${seq}`, create: entry => ({ node: event(entry) }) })
  }
  return { node, show }
}

/** An offer and what it does to the state are two entries; the one that says more is shown. The log has the notices. */
const isToldTwice = ({ kind, by, from, to, reason, outcome }) => {
  if (kind === "note") return by.kind === "system"
  if (kind === "offer") return outcome === "accepted" && reason !== "consult"
  if (reason?.startsWith("transferred")) return false
  return kind === "transition" && (to === "offered" || from === "offered" && to === "open")
}

const event = entry => {
  const { title, text } = WORDS[entry.kind](entry)
  const by = entry.by?.kind === "system" ? null : entry.by?.name
  return make("li", { class: `event event--${entry.kind}` },
    make("p", { class: "event__title" }, title),
    text && make("p", { class: "event__text", dir: "auto" }, text),
    make("p", { class: "event__by" }, by && make("bdi", {}, by),
      make("time", { datetime: entry.at, title: calendar.exact(entry.at) }, calendar.moment(entry.at))))
}

const WORDS = {
  note: ({ text }) => ({ title: t("event.note"), text }),
  transition: ({ from, to, reason }) => ({
    title: reason ? reasonWords(reason === "parked" && to === "open" ? "given back" : reason) : t("event.changed"),
    text: from && t("event.transition", { from: t(`state.${from}`), to: t(`state.${to}`) })
  }),
  rule: ({ reason, outcome }) => ({ title: t(`event.rule.${outcome}`), text: t(`event.rule.${reason}`) }),
  offer: ({ agent, reason, outcome }) => {
    const kind = knows(`event.${reason}.${outcome}`) ? reason : "offer"
    const key = outcome ? `event.${kind}.${outcome}` : "event.offer"
    return { title: t(knows(key) ? key : "event.offer", { name: agent?.name ?? agent }) }
  }
}

const reasonWords = reason => knows(reasonKey(reason)) ? t(reasonKey(reason)) : reason
