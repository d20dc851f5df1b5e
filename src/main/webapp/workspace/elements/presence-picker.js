import { t } from "../desk/words.js"
import { keyed } from "./keyed.js"
import { make, set } from "./dom.js"
import { icon } from "./icons.js"
import { WorkspaceElement } from "./workspace-element.js"

const PRESENCES = ["available", "busy", "do-not-disturb", "away", "offline"]

/** What the agent is for the router; shows at once what was chosen. Nobody chooses to be inactive. */
export class PresencePickerElement extends WorkspaceElement {
  #customs = make("optgroup", { label: t("presence.customs") })
  #select = make("select", { class: "presence__select", "aria-label": t("presence"), onchange: () => this.#choose() },
    PRESENCES.map(presence => make("option", { value: presence }, t(`presence.${presence}`))),
    make("option", { value: "inactive", hidden: true, disabled: true }, t("presence.inactive")), this.#customs)

  draw() {
    this.append(make("span", { class: "presence__dot", "aria-hidden": "true" }), this.#select, icon("down"))
  }

  update() {
    const { presence, custom, presences } = this.desk
    const chosen = custom ?? presence
    keyed(this.#customs, presences, { key: ({ id }) => id, create: option })
    this.#customs.hidden = !presences.length
    set(this, "data-presence", presence)
    this.#select.disabled = this.workspace.status !== "online"
    if (chosen && this.#select.value !== chosen) this.#select.value = chosen
  }

  async #choose() {
    const { value } = this.#select
    const custom = this.desk.presences.find(({ id }) => id === value)
    set(this, "data-presence", custom?.presence ?? value)
    if (!await this.workspace.commands.present(custom ? { custom: value } : { presence: value })) this.update()
  }
}

const option = ({ id }) => {
  const node = make("option", { value: id })
  return { node, show: ({ text }) => node.textContent = text }
}
