import { t } from "../desk/words.js"
import { button } from "./button.js"
import { make } from "./dom.js"
import { liveTag } from "./live-tag.js"

/** One offer with its countdown and the two answers. Accepting opens the conversation: that was asked for. */
export const offerCard = ({ conversation, until, reason }, workspace) => {
  const { id, customer, queue, last } = conversation
  const live = liveTag()
  live.show(conversation)
  const accept = async () => {
    if (await workspace.commands.accept(id)) workspace.select(id)
  }
  const node = make("article", { class: "offer", "aria-label": t("offer", { name: customer.name }) },
    make("p", { class: "offer__reason" }, live.node,
      t("offer.from", { reason: t(`offer.${reason}`), queue })),
    make("a", { class: "offer__name", href: `#${id}` }, make("bdi", {}, customer.name)),
    make("time-left", { class: "offer__left", until, words: "offer.left", exact: true, role: "timer" }),
    last && make("p", { class: "offer__text", dir: "auto" }, last.text),
    make("div", { class: "offer__answers" },
      button({ look: "primary", act: accept }, t("accept")),
      button({ act: () => workspace.commands.reject(id) }, t("reject"))))
  return { node }
}
