import { t } from "../desk/words.js"
import { conversationRow } from "./conversation-row.js"
import { make, say } from "./dom.js"
import { keyed } from "./keyed.js"

/** One group of the lists: its heading with the number in it, and its rows. Hidden while empty, but for "open". */
export const listGroup = (group, workspace) => {
  const isOpen = group === "open"
  const count = make("span", { class: "lists__count" })
  const heading = make(isOpen ? "h2" : "h3", { class: isOpen ? "lists__title" : "lists__group" },
    make("span", { title: t(`list.${group}.help`) }, t(`list.${group}`)), count)
  const rows = make("ul", { class: "lists__rows" })
  const empty = isOpen && make("p", { class: "lists__hint" }, t("list.open.empty"))
  const node = make("section", { class: `lists__section lists__section--${group}`, "aria-label": t(`list.${group}`) },
    heading, rows, empty)
  const show = list => {
    const { isReady } = workspace.desk
    node.hidden = isOpen ? !isReady : !list.length
    if (empty) empty.hidden = list.length > 0 || workspace.query !== ""
    say(count, String(list.length))
    keyed(rows, list, {
      key: summary => summary.id,
      create: () => conversationRow(group, workspace)
    })
  }
  return { node, show }
}
