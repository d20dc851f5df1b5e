import { chime } from "../../chat/sound.js"
import { isolated } from "../../chat/text.js"
import { t } from "../desk/words.js"
import { isMuted, mayNotify } from "./notice-settings.js"

/** Calls the agent: a sound and, while the page is hidden, a desktop notification; the title counts what waits. */
export class Attention {
  #workspace
  #stop = new AbortController()

  constructor(workspace) {
    this.#workspace = workspace
  }

  start() {
    const { signal } = this.#stop
    this.#workspace.addEventListener("changed", () => this.#count(), { signal })
    this.#workspace.addEventListener("offered", ({ detail }) => this.#offered(detail), { signal })
    this.#workspace.addEventListener("returned", ({ detail }) => this.#returned(detail), { signal })
    this.#workspace.addEventListener("consulted", ({ detail }) => this.#consulted(detail), { signal })
  }

  stop() {
    this.#stop.abort()
  }

  #offered({ conversation, reason }) {
    const name = isolated(conversation.customer.name)
    this.#call(conversation, t("offer.arrived", { reason: t(`offer.${reason}`), name }))
  }

  #returned({ conversation }) {
    this.#call(conversation, t("returned", { name: isolated(conversation.customer.name) }))
  }

  #consulted({ conversation, participant }) {
    this.#call(conversation, t("advice.asked", { name: isolated(participant.by.name) }))
  }

  #call({ id, last }, words) {
    if (!isMuted()) chime()
    if (document.visibilityState === "visible" || !mayNotify()) return
    const notification = new Notification(words, { body: last?.text ?? "", tag: id, icon: "icon.svg" })
    notification.addEventListener("click", () => {
      window.focus()
      this.#workspace.select(id)
      notification.close()
    })
  }

  #count() {
    const { calls } = this.#workspace
    const title = calls ? t("title.waiting", { count: calls }) : t("title")
    if (document.title !== title) document.title = title
  }
}
