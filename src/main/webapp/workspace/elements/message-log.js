import { LogWindow } from "../desk/log-window.js"
import { spaced, timeline } from "../desk/timeline.js"
import { calendar, t } from "../desk/words.js"
import { Announcer } from "./announcer.js"
import { make, set } from "./dom.js"
import { icon } from "./icons.js"
import { keyed } from "./keyed.js"
import { messageRow } from "./message-row.js"
import { ScrollKeeper } from "./scroll-keeper.js"
import { WorkspaceElement } from "./workspace-element.js"

const NEAR = 600

/** The log of the opened conversation: `<message-log conversation="…">`. Older pages come when one scrolls up. */
export class MessageLogElement extends WorkspaceElement {
  #rows = make("div", { class: "log__rows" })
  #earlier = make("p", { class: "log__edge" })
  #scroller = make("div", { class: "log__scroller", role: "log", "aria-live": "off", tabindex: "0" },
    this.#earlier, this.#rows)
  #newest = make("button", { type: "button", class: "button log__newest", onclick: () => this.#toNewest() },
    icon("down"), t("log.newest"))
  #scroll = new ScrollKeeper(this.#scroller)
  #announcer = new Announcer()
  #window = new LogWindow()
  #newFrom
  #items = []
  #seen = null

  draw() {
    set(this.#scroller, "aria-label", t("log", { name: this.#customer }))
    this.append(this.#scroller, this.#newest, this.#announcer.node)
  }

  connectedCallback() {
    this.#scroll.start()
    super.connectedCallback()
    this.#scroller.addEventListener("scroll", this.#scrolled, { passive: true })
    document.addEventListener("visibilitychange", this.#look)
  }

  disconnectedCallback() {
    this.#scroller.removeEventListener("scroll", this.#scrolled)
    document.removeEventListener("visibilitychange", this.#look)
    this.#scroll.stop()
    super.disconnectedCallback()
  }

  update() {
    const dossier = this.#dossier
    if (dossier?.status !== "open") return
    this.#newFrom ??= this.#firstUnread(dossier)
    const posts = this.workspace.writing.pending(dossier.id)
    if (this.#isSeen(dossier, posts)) return
    this.#items = timeline(dossier, posts)
    this.#scroll.keep(() => this.#show(dossier))
    this.#announcer.heard(dossier.thread.messages)
    this.#look()
  }

  /** Whether nothing has changed here; most of what changes in the workspace has happened elsewhere. */
  #isSeen({ changes }, posts) {
    const seen = [changes, ...posts.map(({ id, state }) => `${id} ${state}`)].join()
    const isSame = seen === this.#seen
    this.#seen = seen
    return isSame
  }

  #show({ thread }) {
    this.#earlier.textContent = t(thread.before === null ? "log.start" : "log.earlier")
    const context = { workspace: this.workspace, customer: this.#customer, newFrom: () => this.#newFrom }
    keyed(this.#rows, spaced(this.#window.of(this.#items), instant => calendar.dayOf(instant)), {
      key: item => item.key,
      create: item => messageRow(item, context)
    })
  }

  #firstUnread({ id, thread: { messages, read } }) {
    if (!this.desk.isMine(id) || !read.agent) return 0
    return messages.find(({ seq, from }) => seq > read.agent && from.kind === "customer")?.seq ?? 0
  }

  #scrolled = async () => {
    this.#look()
    if (this.#scroller.scrollTop < NEAR) await this.#older()
    else if (this.#scroll.below < NEAR && !this.#window.isAtEnd) this.#newer()
  }

  async #older() {
    if (this.#window.older(this.#items)) return this.#redraw()
    if (!this.#dossier?.thread.before) return
    await this.#dossier.older()
    this.update()
    this.#window.older(this.#items)
    this.#redraw()
  }

  #newer() {
    this.#window.newer(this.#items)
    this.#redraw()
  }

  #redraw() {
    this.#seen = null
    this.update()
  }

  /** What is before the agent's eyes has been read. */
  #look = () => {
    const atEnd = this.#window.isAtEnd && this.#scroll.isAtEnd
    this.#newest.hidden = atEnd
    if (atEnd && document.visibilityState === "visible") this.workspace.sees()
  }

  #toNewest() {
    this.#window.newest()
    this.#redraw()
    this.#scroll.toEnd()
  }

  get #dossier() {
    return this.desk.dossiers.get(this.getAttribute("conversation"))
  }

  get #customer() {
    return this.desk.conversations.get(this.getAttribute("conversation"))?.customer.name ?? ""
  }
}
