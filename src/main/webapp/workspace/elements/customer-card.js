import { isDeserted } from "../desk/lists.js"
import { calendar, locale, t } from "../desk/words.js"
import { make, say, set } from "./dom.js"

/** Who the customer is, as far as it is known. */
export const customerCard = () => {
  const name = make("bdi")
  const dot = make("span", { class: "row__dot", "aria-hidden": "true" })
  const online = make("span")
  const facts = make("dl", { class: "card__facts" })
  const node = make("section", { class: "card", "aria-label": t("details.customer") },
    make("h2", { class: "card__name" }, name), make("p", { class: "card__online" }, dot, online), facts)
  const show = (summary, dossier) => {
    const { customer } = summary
    say(name, customer.name)
    set(dot, "data-online", customer.online)
    say(online, t(customer.online ? "details.online" : isDeserted(summary) ? "details.gone" : "details.offline"))
    showFacts(facts, factsOf(summary, dossier))
  }
  return { node, show }
}

const factsOf = ({ customer, queue, workstream, mode, seq }, { backstage }) => Object.entries({
  "details.login": t(customer.authenticated ? "details.signed-in" : "details.anonymous"),
  "details.locale": customer.locale && language(customer.locale),
  "details.queue": queue,
  "details.workstream": workstream,
  "details.mode": t(`mode.${mode}`),
  "details.since": backstage.before === null && backstage.messages[0] && calendar.moment(backstage.messages[0].at),
  "details.engagements": backstage.before === null && engagements(backstage.messages),
  "details.messages": seq
}).filter(([, value]) => value)

/** Each time the conversation became somebody's is one agent's turn. */
const engagements = entries => entries.filter(({ kind, to }) => kind === "transition" && to === "active").length

const language = tag => {
  try {
    return new Intl.DisplayNames(locale, { type: "language" }).of(tag)
  } catch { // Not a language tag: shown as it came.
    return tag
  }
}

const showFacts = (list, facts) => {
  const text = JSON.stringify(facts)
  if (list.dataset.facts === text) return
  list.dataset.facts = text
  list.replaceChildren(...facts.flatMap(fact))
}

const fact = ([key, value]) => [make("dt", {}, t(key)), make("dd", { dir: "auto" }, String(value))]
