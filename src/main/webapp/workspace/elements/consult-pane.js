import { linked } from "../../chat/links.js"
import { LONGEST } from "../../chat/text.js"
import { isBy } from "../desk/talk.js"
import { calendar, t } from "../desk/words.js"
import { button } from "./button.js"
import { make, say, set } from "./dom.js"
import { icon } from "./icons.js"
import { keyed } from "./keyed.js"

/** The private talk between a conversation's agent and somebody whom they consult; either of them has it before them. */
export const consultPane = (guest, workspace) => {
  let shown = guest
  const act = verb => workspace.commands.participate(verb, shown)
  const name = make("bdi")
  const state = make("span", { class: "advice__state quiet" })
  const left = make("time-left", { class: "quiet", words: "offer.left", exact: true })
  const add = button({ look: "small", act: () => act("add") }, t("advice.add"))
  add.title = t("advice.add.help")
  const endWords = make("span")
  const end = button({ look: "small", act: () => act("end") }, endWords)
  const words = make("ol", { class: "advice__words" })
  const field = make("textarea", { class: "advice__field", rows: "1", maxlength: LONGEST, onkeydown: event => pressed(event) })
  const send = button({ look: "small primary", act: () => said() }, t("advice.send"))
  const form = make("div", { class: "advice__form" }, field, send)
  const node = make("section", { class: "advice" },
    make("header", { class: "advice__header" }, icon("lock"), name, state, left, add, end), words, form)

  const said = () => {
    const text = field.value.trim()
    if (!text) return
    field.value = ""
    shown.talk.say(text)
  }

  const pressed = event => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return
    event.preventDefault()
    said()
  }

  const show = next => {
    shown = next
    const { participant: { agent, by, stage, until }, talk } = next
    const isMine = by.id === workspace.desk.agent.id
    const other = isMine ? agent.name : by.name
    set(node, "aria-label", t("advice.with", { name: other }))
    say(name, t("advice.with", { name: other }))
    say(state, t(`advice.stage.${stage}`))
    left.hidden = stage !== "asked"
    set(left, "until", until ?? null)
    add.hidden = !isMine || stage !== "listening"
    say(endWords, t(isMine ? stage === "asked" ? "advice.cancel" : "advice.end" : "advice.leave"))
    set(field, "placeholder", t("advice.to", { name: other }))
    set(field, "aria-label", t("advice.to", { name: other }))
    words.hidden = !talk.words.length && !talk.pending.length
    keyed(words, [...talk.words, ...talk.pending], { key: ({ id }) => id, create: word => wordOf(word, shown, workspace) })
  }

  return { node, show }
}

const wordOf = (word, { talk }, { desk }) => {
  const mine = isBy(desk.agent.id, word)
  const failed = button({ look: "small", act: () => talk.again(word.id) }, t("post.retry"))
  const node = make("li", { class: "advice__word" },
    make("span", { class: "advice__by" }, mine ? t("log.you") : word.from.name),
    make("span", { class: "advice__text", dir: "auto" }, linked(word.text)),
    word.at && make("time", { class: "quiet", datetime: word.at, title: calendar.exact(word.at) }, calendar.clock(word.at)),
    failed)
  const show = ({ state }) => {
    failed.hidden = state !== "failed"
    set(node, "data-state", state)
  }
  return { node, show }
}
