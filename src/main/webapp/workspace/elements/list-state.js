import { t } from "../desk/words.js"
import { button } from "./button.js"
import { make, say } from "./dom.js"

const SKELETONS = 5

/** What stands where conversations would be: a skeleton while they load, words when there are none or none came. */
export const listState = clearSearch => {
  const skeleton = make("div", { class: "skeleton", role: "img", "aria-label": t("list.loading") },
    Array.from({ length: SKELETONS }, () => make("div", { class: "skeleton__row" })))
  const text = make("p", { class: "lists__hint" })
  const clear = button({ look: "small", act: clearSearch }, t("list.search.clear"))
  const retry = button({ look: "small", act: () => location.reload() }, t("list.retry"))
  const node = make("div", { class: "lists__state" }, skeleton, text, clear, retry)
  const show = ({ workspace: { desk, status, query }, mine, found }) => {
    const words = wordsFor({ desk, status, query, mine, found })
    skeleton.hidden = desk.isReady || status !== "connecting"
    text.hidden = words === null
    if (words) say(text, t(words, { query }))
    clear.hidden = !query
    retry.hidden = words !== "list.failed"
  }
  return { node, show }
}

const wordsFor = ({ desk, status, query, mine, found }) => {
  if (!desk.isReady) return status === "connecting" ? null : "list.failed"
  if (query) return found ? null : "list.search.empty"
  if (mine) return null
  return desk.presence === "available" ? "list.mine.empty" : "list.mine.empty.away"
}
