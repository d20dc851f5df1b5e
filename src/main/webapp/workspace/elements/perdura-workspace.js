import { Line } from "../desk/line.js"
import { locale } from "../desk/words.js"
import { Workspace } from "../desk/workspace.js"
import { Attention } from "./attention.js"
import { set } from "./dom.js"
import { consult, transfer } from "./handing-on.js"
import { end, park } from "./leaving.js"
import { News } from "./news.js"
import { moveInList } from "./list-movement.js"
import { Shortcuts } from "./shortcuts.js"

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone

/**
 * The page itself: holds the workspace that everything in it shows, and does what is asked for. The address names the
 * selected conversation, so that a reload, a bookmark and the back button find it again.
 */
export class PerduraWorkspaceElement extends HTMLElement {
  static define(tag = "perdura-workspace") {
    customElements.define(tag, this)
  }

  workspace = new Workspace({ line: new Line({ hello: () => ({ locale, zone, ...this.workspace.desk.greeting }) }) })

  #attention
  #news
  #shortcuts = new Shortcuts({
    j: () => moveInList(this, 1),
    k: () => moveInList(this, -1),
    r: () => this.#part("conversation-pane").write("post"),
    n: () => this.#part("conversation-pane").write("note"),
    p: () => park(this.workspace),
    e: () => end(this.workspace),
    t: () => transfer(this.workspace),
    c: () => consult(this.workspace),
    a: () => this.#part(".offer .button--primary")?.click(),
    z: () => this.workspace.ends.undoLast(),
    "/": () => this.#part("work-search").focus(),
    "?": () => this.#part("key-list").show()
  })

  connectedCallback() {
    this.#attention = new Attention(this.workspace)
    this.#news = new News(this.workspace, this.#part("toast-tray"))
    this.workspace.addEventListener("selected", this.#selected)
    this.workspace.addEventListener("ended", this.#ended)
    addEventListener("hashchange", this.#turned)
    this.#part(".details").addEventListener("keydown", this.#pressed)
    this.#part(".skip").addEventListener("click", this.#skip)
    for (const [type, act] of Object.entries(this.#acts)) this.addEventListener(type, act)
    for (const part of [this.#attention, this.#news, this.#shortcuts, this.workspace]) part.start()
    this.#turned()
  }

  disconnectedCallback() {
    for (const part of [this.#attention, this.#news, this.#shortcuts, this.workspace]) part.stop()
    this.workspace.removeEventListener("selected", this.#selected)
    this.workspace.removeEventListener("ended", this.#ended)
    removeEventListener("hashchange", this.#turned)
  }

  #acts = {
    click: event => this.#clicked(event),
    "park-wanted": () => park(this.workspace),
    "end-wanted": () => end(this.workspace),
    "transfer-wanted": () => transfer(this.workspace),
    "consult-wanted": () => consult(this.workspace),
    "keys-wanted": () => this.#part("key-list").show(),
    "details-wanted": () => this.#showDetails(!this.hasAttribute("data-details")),
    "details-unwanted": () => this.#showDetails(false)
  }

  #turned = () => this.workspace.select(location.hash.slice(1) || null)

  #selected = () => {
    const { selected } = this.workspace
    if (location.hash.slice(1) !== (selected ?? "")) location.hash = selected ?? ""
    const before = this.getAttribute("data-shown")
    set(this, "data-shown", selected)
    this.#showDetails(false)
    this.#rescueFocus(selected ? ".pane" : `.row__link[href="#${before}"]`)
  }

  /** In one column the list hides the conversation and the other way round: the focus moves on with the eyes. */
  #rescueFocus(selector) {
    if (!document.activeElement.checkVisibility()) this.#part(selector)?.focus()
  }

  #skip = () => this.#part(".pane").focus()

  /** A link to what the address names already changes no address, but it is a choice all the same. */
  #clicked = ({ target }) => {
    if (target.closest("a[href^='#']")?.hash === location.hash) this.#turned()
  }

  /** Who may not be here any more is led to the login page, which stands before this one. */
  #ended = ({ detail: { code } }) => {
    if (code === "not-authenticated") location.reload()
  }

  /** Where there is no room for them beside the conversation, the details lie over it and have the focus. */
  #showDetails(shown) {
    if (shown === this.hasAttribute("data-details")) return
    set(this, "data-details", shown)
    this.#part(shown ? ".details" : ".pane__details").focus()
  }

  #pressed = ({ key }) => {
    if (key === "Escape") this.#showDetails(false)
  }

  #part(selector) {
    return this.querySelector(selector)
  }
}
