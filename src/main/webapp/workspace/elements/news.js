import { HeldEnds } from "../desk/held-ends.js"
import { t } from "../desk/words.js"

const REFUSALS = [
  "not-yours", "already-taken", "no-capacity", "forbidden", "bad-value", "not-found", "offline", "unavailable", "rate-limited"
]

/** Turns what happens into toasts. */
export class News {
  #workspace
  #tray
  #stop = new AbortController()

  constructor(workspace, tray) {
    this.#workspace = workspace
    this.#tray = tray
  }

  start() {
    this.#on("held", ({ conversation }) => this.#held(conversation))
    this.#on("undone", ({ conversation }) => this.#undone(conversation))
    this.#on("due", ({ conversation }) => this.#tray.dismiss(`end ${conversation}`))
    this.#on("refused", refusal => this.#refused(refusal))
    this.#on("warned", ({ warning }) => this.#warned(warning))
    this.#on("revoked", ({ conversation, reason }) => this.#revoked(conversation, reason))
    this.#on("returned", ({ conversation }) => this.#returned(conversation))
    this.#on("placed", ({ presence, by }) => this.#placed(presence, by))
  }

  stop() {
    this.#stop.abort()
  }

  #on(type, tell) {
    this.#workspace.addEventListener(type, ({ detail }) => tell(detail), { signal: this.#stop.signal })
  }

  #held(id) {
    this.#tray.show({
      key: `end ${id}`, text: t("end.held", { name: this.#name(id) }), dismissible: false, lasts: HeldEnds.DELAY,
      action: { name: t("end.undo"), run: () => this.#workspace.ends.undo(id) }
    })
  }

  #undone(id) {
    this.#tray.show({ key: `end ${id}`, text: t("end.undone", { name: this.#name(id) }) })
  }

  #refused({ code, conversation, seq, state, message }) {
    const name = this.#name(conversation)
    const isNewer = code === "wrong-state" && seq !== undefined
    const text = isNewer ? t("refused.newer", { name })
      : code === "wrong-state" && state ? t("refused.wrong-state", { state: t(`state.${state}`) })
      : REFUSALS.includes(code) ? t(`refused.${code}`)
      : t("refused.other", { message: message ?? code })
    const action = isNewer && conversation !== this.#workspace.selected ? this.#show(conversation) : null
    this.#tray.show({ key: `refused ${conversation}`, text, action })
  }

  #warned(warning) {
    this.#tray.show({ key: "warned", text: t(`warning.${warning}`) })
  }

  #revoked({ id, customer }, reason) {
    this.#tray.show({ key: `revoked ${id}`, text: t(`revoked.${reason}`, { name: customer.name }) })
  }

  #returned({ id, customer }) {
    if (id === this.#workspace.selected) return
    this.#tray.show({ key: `returned ${id}`, text: t("returned", { name: customer.name }), action: this.#show(id) })
  }

  /** Whoever is inactive reads so at the top, for as long as it lasts. */
  #placed(presence, by) {
    if (presence === "inactive") return this.#tray.dismiss("placed")
    const text = t(`presence.by-${by}`, { presence: t(`presence.${presence}`) })
    this.#tray.show({ key: "placed", text, lasts: 0 })
  }

  #show(id) {
    return { name: t("show"), run: () => this.#workspace.select(id) }
  }

  #name(id) {
    return this.#workspace.desk.conversations.get(id)?.customer.name ?? ""
  }
}
