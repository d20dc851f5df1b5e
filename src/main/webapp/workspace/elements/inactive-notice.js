import { t } from "../desk/words.js"
import { button } from "./button.js"
import { make } from "./dom.js"
import { icon } from "./icons.js"
import { WorkspaceElement } from "./workspace-element.js"

/** Says that an offer was missed and nothing more is offered, for as long as that is so, with the way back. */
export class InactiveNoticeElement extends WorkspaceElement {
  #back = button({ look: "small", act: () => this.#return() }, t("inactive.back"))

  draw() {
    this.append(icon("alert"), make("p", {}, t("inactive")), this.#back)
  }

  update() {
    this.hidden = this.desk.presence !== "inactive"
    this.#back.disabled = this.workspace.status !== "online"
  }

  #return() {
    return this.workspace.commands.present({ presence: "available" })
  }
}
