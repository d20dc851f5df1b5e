import { unread, waitingSince } from "../desk/lists.js"
import { t } from "../desk/words.js"
import { make, say, set } from "./dom.js"

/** A conversation in the lists. Give it a summary with `show`. */
export const conversationRow = (group, workspace) => {
  const dot = make("span", { class: "row__dot", role: "img" })
  const name = make("bdi")
  const age = make("time-passed", { class: "row__age" })
  const text = make("bdi")
  const count = make("span", { class: "row__count", role: "img" })
  const more = make("span", { class: "row__more" })
  const closes = make("time-left", { class: "row__more", words: "row.closes" })
  const link = make("a", { class: "row__link" }, dot, make("span", { class: "row__name" }, name), age,
    make("span", { class: "row__text" }, text), count, more, closes)
  const node = make("li", { class: "row" }, link, group === "open" && pickButton(workspace, () => node.dataset.key))

  const show = summary => {
    const { id, customer, closesAt } = summary
    const news = group === "open" ? 0 : unread(summary)
    set(link, "href", `#${id}`)
    set(link, "aria-current", workspace.selected === id && "true")
    set(node, "data-unread", news > 0)
    set(dot, "data-online", customer.online)
    set(dot, "aria-label", t(customer.online ? "row.online" : "row.offline"))
    say(name, customer.name)
    set(age, "since", waitingSince(summary, group))
    say(text, lastWord(summary))
    count.hidden = !news
    say(count, String(news))
    set(count, "aria-label", t("row.unread", { count: news }))
    showMore(summary)
    closes.hidden = group !== "waiting" || !closesAt
    if (closesAt) set(closes, "until", closesAt)
  }

  const showMore = ({ id }) => {
    const words = mark(workspace, id)
    more.hidden = !words
    if (words) say(more, t(`row.${words}`))
    set(more, "data-mark", words)
  }

  return { node, show }
}

const pickButton = (workspace, id) =>
  make("button", { type: "button", class: "button button--small", onclick: () => pick(workspace, id()) }, t("pick"))

const pick = async (workspace, id) => {
  if (await workspace.commands.pick(id)) location.hash = id
}

const mark = ({ ends, desk, drafts, selected }, id) => {
  if (ends.has(id)) return "ending"
  if (desk.returns.has(id)) return "back"
  return id !== selected && drafts?.has(id) ? "draft" : null
}

const lastWord = summary => {
  if (!summary.last) return t("row.nothing")
  return summary.last.from === "agent" ? t("row.you", { text: summary.last.text }) : summary.last.text
}
