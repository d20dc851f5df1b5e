import { length, LONGEST } from "../../chat/text.js"
import { t } from "../desk/words.js"
import { composerNotice } from "./composer-notice.js"
import { make, say, set } from "./dom.js"
import { icon } from "./icons.js"
import { Tabs } from "./tabs.js"
import { WorkspaceElement } from "./workspace-element.js"

const NEARLY = 3_600

/** Where the agent writes: `<message-composer conversation="…">`. Two tabs, each with its own draft. */
export class MessageComposerElement extends WorkspaceElement {
  #field = make("textarea", {
    class: "composer__field", rows: "1", oninput: () => this.#typed(), onkeydown: event => this.#pressed(event)
  })
  #send = make("button", { class: "button button--primary composer__send" })
  #left = make("p", { class: "composer__left", role: "status" })
  #hint = make("p", { class: "composer__hint", id: "composer-hint" }, t("composer.hint"))
  #form = make("form", { class: "composer__form", onsubmit: event => this.#submitted(event) }, this.#field,
    make("div", { class: "composer__foot" }, this.#hint, this.#left, this.#send))
  #tabs = new Tabs({ post: t("composer.reply"), note: t("composer.note") }, () => this.#turned())
  #notice
  #kind = null

  draw() {
    this.#notice = composerNotice(this.workspace, this.#conversation)
    const panel = this.#tabs.panel
    panel.append(this.#notice.node, this.#form)
    set(this.#field, "aria-describedby", this.#hint.id)
    this.append(this.#tabs.node, panel)
    this.#tabs.choose(!this.#draft("post") && this.#draft("note") ? "note" : "post")
  }

  update() {
    const { summary, dossier } = this.workspace
    if (!summary) return void (this.hidden = true)
    this.hidden = false
    const isMyTurn = summary.state === "active" && this.desk.isHeard(summary.id)
    const mayWrite = this.#kind === "note" ? dossier?.status === "open" : isMyTurn
    this.#notice.show(summary, mayWrite)
    this.#form.hidden = !mayWrite
    this.#name(summary.customer)
    this.#fit()
  }

  /** Puts the cursor where a reply or a note is written. */
  write(kind) {
    this.#tabs.choose(kind)
    const target = this.#form.hidden ? this.#notice.node.querySelector("button:not([hidden])") : this.#field
    target?.focus()
  }

  #turned() {
    this.#kind = this.#tabs.chosen
    set(this, "data-kind", this.#kind)
    this.#field.value = this.#draft(this.#kind)
    this.#send.replaceChildren(icon("send"), t(this.#kind === "note" ? "composer.send.note" : "composer.send"))
    this.#measure()
    this.update()
  }

  #name({ name }) {
    const words = t(this.#kind === "note" ? "composer.note.to" : "composer.reply.to", { name })
    set(this.#field, "aria-label", words)
    set(this.#field, "placeholder", words)
  }

  #typed() {
    this.workspace.writing.drafts.keep(this.#conversation, this.#kind, this.#field.value)
    if (this.#kind === "post" && this.#field.value) this.workspace.writing.types(this.#conversation)
    this.#measure()
    this.#fit()
  }

  #measure() {
    const points = length(this.#field.value)
    this.#send.disabled = !this.#field.value.trim() || points > LONGEST
    const over = points > LONGEST
    const words = over ? "composer.over" : "composer.left"
    set(this.#left, "data-over", over)
    say(this.#left, points < NEARLY ? "" : t(words, { count: Math.abs(LONGEST - points) }))
  }

  /** Grows with what is written, as far as its style lets it. */
  #fit() {
    this.#field.style.blockSize = "auto"
    this.#field.style.blockSize = `${this.#field.scrollHeight}px`
  }

  #pressed(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return
    event.preventDefault()
    if (!this.#send.disabled) this.#form.requestSubmit()
  }

  #submitted(event) {
    event.preventDefault()
    this.workspace.writing.write(this.#conversation, this.#kind, this.#field.value)
    this.#field.value = ""
    this.#measure()
    this.#fit()
    this.#field.focus()
  }

  #draft(kind) {
    return this.workspace.writing.drafts.find(this.#conversation, kind)
  }

  get #conversation() {
    return this.getAttribute("conversation")
  }
}
