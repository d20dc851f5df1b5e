import { linked } from "../../chat/links.js"
import { calendar, t } from "../desk/words.js"
import { make, say, set } from "./dom.js"
import { icon } from "./icons.js"

const MARKS = { sending: "sending", stored: "stored", seen: "seen", failed: "alert" }

/** A message or a note in the log, with a day above it where one begins. */
export const messageRow = (item, { workspace, customer, newFrom }) => {
  const { key, by, at, text } = item
  const time = calendar.clock(at)
  const moment = make("time", { datetime: at, title: calendar.exact(at) }, time)
  const name = speakerOf(item, workspace, customer)
  const speaker = make("span", { class: "message__speaker", dir: "auto", "aria-hidden": "true" }, name)
  const spoken = make("span", { class: "unseen" }, t("log.says", { name, time }))
  const mark = make("span", { class: "message__mark", role: "img" })
  const failed = failedBar(workspace, key)
  const body = make("p", { class: "message__text", dir: "auto" }, linked(text))
  const lock = item.kind === "note" && icon("lock")
  const head = make("p", { class: "message__head" }, lock, speaker)
  const bubble = make("div", { class: "message__body" }, head, spoken, body)
  const foot = make("p", { class: "message__foot" }, moment, mark)
  const message = make("article", { class: `message message--${looksLike(item, workspace)}` }, bubble, foot, failed)
  const date = make("span")
  const day = make("h3", { class: "log__day" }, date)
  const news = make("p", { class: "log__new" }, make("span", {}, t("log.new")))
  const node = make("div", { class: "log__row" }, day, news, message)

  const show = ({ state, day: begins, turn, first, seq }) => {
    day.hidden = !begins
    if (begins) say(date, calendar.day(at))
    news.hidden = !seq || seq !== newFrom()
    set(message, "data-first", first || !news.hidden)
    set(message, "data-turn", turn)
    set(message, "data-state", state)
    showMark(mark, state, customer)
    failed.hidden = state !== "failed"
  }

  return { node, show }
}

const looksLike = (item, workspace) => {
  if (item.kind === "note") return "note"
  if (item.by.kind !== "agent") return item.by.kind === "customer" ? "theirs" : "system"
  return isMine(item, workspace) ? "ours" : "ours message--colleague"
}

const isMine = ({ by }, { desk }) => by.kind === "agent" && (by.name === null || by.name === desk.agent.name)

const speakerOf = (item, workspace, customer) => {
  const { kind, by } = item
  if (kind === "message" && by.kind === "system") return t("log.system")
  const mine = isMine(item, workspace)
  if (kind === "note") return mine ? t("log.note.yours") : t("log.note", { name: by.name })
  return mine ? t("log.you") : by.name ?? customer
}

const showMark = (mark, state, customer) => {
  if (mark.dataset.state === (state ?? "")) return
  mark.dataset.state = state ?? ""
  mark.hidden = !state
  if (!state) return
  const name = t(`post.${state}`, { name: customer })
  mark.replaceChildren(icon(MARKS[state]))
  set(mark, "aria-label", name)
  mark.title = name
}

const failedBar = ({ writing }, id) => make("p", { class: "message__failed", role: "alert" }, t("post.failed"),
  make("button", { type: "button", class: "link", onclick: () => writing.retry(id) }, t("post.retry")),
  make("button", { type: "button", class: "link", onclick: () => writing.discard(id) }, t("post.discard")))
