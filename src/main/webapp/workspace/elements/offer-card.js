import { t } from "../desk/words.js"
import { make } from "./dom.js"

/** One offer with its countdown and the two answers. Accepting opens the conversation: that was asked for. */
export const offerCard = ({ conversation, until, reason }, commands) => {
  const { id, customer, queue, last } = conversation
  const accept = async () => {
    if (await commands.accept(id)) location.hash = id
  }
  const node = make("article", { class: "offer", "aria-label": t("offer", { name: customer.name }) },
    make("p", { class: "offer__reason" }, t("offer.from", { reason: t(`offer.${reason}`), queue })),
    make("a", { class: "offer__name", href: `#${id}` }, make("bdi", {}, customer.name)),
    make("time-left", { class: "offer__left", until, words: "offer.left", exact: true, role: "timer" }),
    last && make("p", { class: "offer__text", dir: "auto" }, last.text),
    make("div", { class: "offer__answers" },
      make("button", { type: "button", class: "button button--primary", onclick: accept }, t("accept")),
      make("button", { type: "button", class: "button", onclick: () => commands.reject(id) }, t("reject"))))
  return { node }
}
