import { loadOf } from "../desk/capacity.js"
import { t } from "../desk/words.js"
import { make, say } from "./dom.js"
import { keyed } from "./keyed.js"

/** What uses the agent's capacity, as the server counts it when `load` is called. `leave` is called with a choice. */
export const loadList = (workspace, leave) => {
  const list = make("ul", { class: "loads" })
  const words = make("p", { class: "bell__empty", role: "status" })
  const profiles = make("ul", { class: "loads__profiles" })
  const node = make("div", {}, make("h2", { class: "panel__title" }, t("capacity.uses")), list, words, profiles)

  const load = async () => {
    try {
      show(await workspace.ask({ type: "capacity" }))
    } catch {
      show({ items: [] }, "capacity.failed")
    }
  }

  const show = ({ items, ...capacity }, failed) => {
    const { total, used } = loadOf(capacity)
    const left = t("capacity.left", { left: Math.max(0, total - used), total })
    keyed(list, items, { key: ({ conversation }) => conversation, create: item => row(item, leave) })
    say(words, failed ? t(failed) : items.length ? left : t("capacity.none"))
    profiles.replaceChildren(...profilesOf(capacity).map(line => make("li", {}, line)))
  }

  return { node, load }
}

/** A line for each of the agent's capacity profiles. */
export const profilesOf = ({ profiles = [] }) =>
  profiles.map(({ name, used, limit }) => t("capacity.profile", { profile: name, used, limit }))

const costOf = ({ units, profiles = [] }) =>
  [...(units > 0 ? [t("capacity.units", { count: units })] : []), ...profiles].join(" · ")

const row = ({ conversation, customer }, leave) => {
  const units = make("span", { class: "loads__units" })
  const state = make("span", { class: "loads__state" })
  const until = make("time-left", { long: true })
  const node = make("li", {}, make("a", { class: "panel__item loads__item", href: `#${conversation}`, onclick: leave },
    make("strong", { dir: "auto" }, customer?.name ?? "–"), units, make("span", { class: "quiet" }, state, until)))
  const show = item => {
    say(units, costOf(item))
    const kind = item.consulted ? "consulted" : item.state
    say(state, t(item.consulted ? "capacity.consulted" : `state.${item.state}`))
    until.hidden = !["offered", "wrap-up"].includes(kind) || !item.until
    if (until.hidden) return
    until.setAttribute("words", `capacity.until.${kind}`)
    until.setAttribute("until", item.until)
  }
  return { node, show }
}
