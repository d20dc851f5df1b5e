import { isDeserted, unread, waitingSince } from "../desk/lists.js"
import { t } from "../desk/words.js"
import { button } from "./button.js"
import { make, say, set } from "./dom.js"
import { liveTag } from "./live-tag.js"

/** A conversation in the lists. Give it a summary with `show`. */
export const conversationRow = (group, workspace) => {
  const dot = make("span", { class: "row__dot", role: "img" })
  const name = make("bdi")
  const live = liveTag()
  const age = make("time-passed", { class: "row__age" })
  const text = make("bdi")
  const count = make("span", { class: "row__count", role: "img" })
  const more = make("span", { class: "row__more" })
  const closes = make("time-left", { class: "row__more", words: "row.closes" })
  const link = make("a", { class: "row__link" }, dot, make("span", { class: "row__name" }, name, live.node), age,
    make("span", { class: "row__text" }, text), count, more, closes)
  const node = make("li", { class: "row" }, link, group === "open" && pickButton(workspace, () => node.dataset.key))

  let shown = null

  /** Summaries are replaced, never changed: the same one needs no second look. */
  const show = summary => {
    set(link, "aria-current", workspace.selected === summary.id && "true")
    showMark(mark(workspace, summary))
    if (summary !== shown) showSummary(summary)
    shown = summary
  }

  const showMark = words => {
    more.hidden = !words
    if (words) say(more, t(`row.${words}`))
    set(more, "data-mark", words)
  }

  const showSummary = summary => {
    const { id, customer, closesAt } = summary
    set(link, "href", `#${id}`)
    set(dot, "data-online", customer.online)
    set(dot, "aria-label", t(customer.online ? "row.online" : "row.offline"))
    say(name, customer.name)
    live.show(summary)
    set(age, "since", waitingSince(summary, group))
    say(text, lastWord(summary))
    showNews(group === "open" ? 0 : unread(summary))
    closes.hidden = group !== "waiting" || !closesAt
    set(closes, "until", closesAt)
  }

  const showNews = news => {
    set(node, "data-unread", news > 0)
    count.hidden = !news
    say(count, String(news))
    set(count, "aria-label", t("row.unread", { count: news }))
  }

  return { node, show }
}

const pickButton = (workspace, id) =>
  button({ look: "small", act: () => pick(workspace, id()) }, t("pick"))

const pick = async (workspace, id) => {
  if (await workspace.commands.pick(id)) workspace.select(id)
}

const mark = ({ ends, desk, writing, selected }, summary) => {
  const { id } = summary
  if (ends.has(id)) return "ending"
  if (isDeserted(summary)) return "gone"
  if (desk.returns.has(id)) return "back"
  return id !== selected && writing?.drafts.has(id) ? "draft" : null
}

const lastWord = summary => {
  if (!summary.last) return t("row.nothing")
  return summary.last.from === "agent" ? t("row.you", { text: summary.last.text }) : summary.last.text
}
