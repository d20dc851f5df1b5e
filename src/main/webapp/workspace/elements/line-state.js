import { t } from "../desk/words.js"
import { make, say } from "./dom.js"
import { icon } from "./icons.js"
import { WorkspaceElement } from "./workspace-element.js"

/** Says when the connection is gone, and nothing while it is there. */
export class LineStateElement extends WorkspaceElement {
  #text = make("span")

  draw() {
    this.append(icon("alert"), this.#text)
  }

  update() {
    const { status } = this.workspace
    this.hidden = status === "online" || status === "connecting"
    if (!this.hidden) say(this.#text, t(`line.${status}`))
  }
}
