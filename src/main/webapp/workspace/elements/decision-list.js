import { readDecisions } from "../desk/decisions.js"
import { calendar, locale, t } from "../desk/words.js"
import { make, say } from "./dom.js"

/** How the conversation came to whoever has it, read when somebody wants to know and again when something happened. */
export const decisionList = () => {
  const list = make("ol", { class: "events" })
  const trouble = make("p", { class: "quiet", role: "status" })
  const node = make("details", { class: "card decisions" },
    make("summary", { class: "card__title" }, t("details.decisions")), trouble, list)
  let wanted = null
  let shown = null

  const read = async () => {
    const asked = wanted
    if (!node.open || asked === null || asked === shown) return
    try {
      const decisions = await readDecisions(asked.split(" ")[0], locale)
      if (asked !== wanted) return
      shown = asked
      list.replaceChildren(...decisions.reverse().map(decision))
      say(trouble, decisions.length === 0 ? t("details.decisions.none") : "")
    } catch {
      if (asked === wanted) say(trouble, t("details.decisions.failed"))
    }
  }

  node.addEventListener("toggle", read)
  const show = ({ id, backstage, state }) => {
    const now = `${id} ${backstage} ${state}`
    if (wanted?.split(" ")[0] !== id) list.replaceChildren()
    wanted = now
    read()
  }
  return { node, show }
}

const decision = ({ at, texts: [title, ...others] }) => make("li", { class: "event event--decision" },
  make("p", { class: "event__title" }, title),
  ...others.map(text => make("p", { class: "event__text", dir: "auto" }, text)),
  make("p", { class: "event__by" }, make("time", { datetime: at, title: calendar.exact(at) }, calendar.moment(at))))
