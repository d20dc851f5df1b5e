import { t } from "../desk/words.js"
import { make, set } from "./dom.js"
import { icon } from "./icons.js"
import { WorkspaceElement } from "./workspace-element.js"

const PRESENCES = ["available", "busy", "do-not-disturb", "away", "offline"]

/** What the agent is for the router; shows at once what was chosen. */
export class PresencePickerElement extends WorkspaceElement {
  #select = make("select", { class: "presence__select", "aria-label": t("presence"), onchange: () => this.#choose() },
    PRESENCES.map(presence => make("option", { value: presence }, t(`presence.${presence}`))))

  draw() {
    this.append(make("span", { class: "presence__dot", "aria-hidden": "true" }), this.#select, icon("down"))
  }

  update() {
    const { presence } = this.desk
    set(this, "data-presence", presence)
    this.#select.disabled = this.workspace.status !== "online"
    if (presence && this.#select.value !== presence) this.#select.value = presence
  }

  async #choose() {
    set(this, "data-presence", this.#select.value)
    if (!await this.workspace.commands.present(this.#select.value)) this.update()
  }
}
