import { t } from "../desk/words.js"
import { button } from "./button.js"
import { make, say, set } from "./dom.js"

/** Somebody who wants advice, with their question, the countdown and the two answers. */
export const adviceCard = (guest, workspace) => {
  const { conversation: { id, customer }, participant } = guest
  const question = make("p", { class: "offer__text", dir: "auto" })
  const accept = async () => {
    if (await workspace.commands.participate("accept", guest)) workspace.select(id)
  }
  const node = make("article", { class: "offer", "aria-label": t("advice.asked", { name: participant.by.name }) },
    make("p", { class: "offer__reason" }, t("advice.wanted")),
    make("p", { class: "offer__name" }, make("bdi", {}, participant.by.name)),
    make("time-left", { class: "offer__left", until: participant.until, words: "offer.left", exact: true, role: "timer" }),
    make("p", { class: "offer__reason" }, t("advice.about", { name: customer.name })),
    question,
    make("div", { class: "offer__answers" },
      button({ look: "primary", act: accept }, t("advice.accept")),
      button({ act: () => workspace.commands.participate("reject", guest) }, t("reject"))))
  const show = ({ talk }) => {
    const text = talk.words[0]?.text
    set(question, "hidden", !text)
    say(question, text ?? "")
  }
  return { node, show }
}
