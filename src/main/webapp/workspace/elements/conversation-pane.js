import { t } from "../desk/words.js"
import { button } from "./button.js"
import { consultPane } from "./consult-pane.js"
import { make, say, set } from "./dom.js"
import { icon } from "./icons.js"
import { keyed } from "./keyed.js"
import { paneHeader } from "./pane-header.js"
import { visitBar } from "./visit-bar.js"
import { WorkspaceElement } from "./workspace-element.js"

/** The selected conversation: who, whose turn, the log, and where to write. */
export class ConversationPaneElement extends WorkspaceElement {
  #header
  #skeleton = make("div", { class: "skeleton skeleton--log", "aria-hidden": "true" },
    Array.from({ length: 5 }, () => make("div", { class: "skeleton__row" })))
  #title = make("h2", { class: "pane__title" })
  #help = make("p", { class: "quiet" })
  #retry = button({ act: () => this.#again() }, t("pane.retry"))
  #words = make("div", { class: "pane__words" }, icon("inbox"), this.#title, this.#help, this.#retry)
  #typing = make("p", { class: "pane__typing", "aria-live": "polite" })
  #visit
  #talks = make("div", { class: "pane__talks" })
  #advice = make("div", { class: "pane__advice" })
  #shown = null

  draw() {
    this.#header = paneHeader(this.workspace)
    this.#visit = visitBar(this.workspace)
    this.#advice.append(this.#visit.node, this.#talks)
    this.append(this.#header.node, this.#words, this.#skeleton)
  }

  update() {
    if (this.desk.isReady && this.#shown !== this.workspace.selected) this.#turn()
    const { dossier, summary } = this.workspace
    const words = this.#wordsFor(dossier)
    this.#header.show(summary)
    this.#words.hidden = !words
    this.#skeleton.hidden = !this.workspace.selected || dossier && dossier.status !== "loading"
    if (words) this.#say(words)
    this.#showTyping(dossier)
    this.#showGuests(summary)
    set(this, "data-status", words ? "words" : dossier?.status)
  }

  /** Puts the cursor where a reply or a note is written. */
  write(kind) {
    this.querySelector("message-composer")?.write(kind)
  }

  /** Another conversation gets a log and a composer of its own; whatever the other held is in its draft. */
  #turn() {
    this.#shown = this.workspace.selected
    this.querySelectorAll("message-log, message-composer").forEach(node => node.remove())
    this.#typing.remove()
    this.#advice.remove()
    if (!this.#shown) return
    const conversation = { conversation: this.#shown }
    this.append(make("message-log", conversation), this.#typing, this.#advice, make("message-composer", conversation))
  }

  #again() {
    this.desk.open(this.workspace.selected)
  }

  #wordsFor(dossier) {
    if (!this.workspace.selected) return "none"
    return ["closed", "gone", "failed", "missing"].find(status => status === dossier?.status) ?? null
  }

  #say(words) {
    say(this.#title, t(`pane.${words}`))
    say(this.#help, t(`pane.${words}.help`))
    this.#retry.hidden = words !== "failed"
  }

  /** Whom this agent consults, who consults them, and that they read along. */
  #showGuests(summary) {
    const { agent, guests } = this.desk
    if (!agent || !this.#shown) return
    const own = guests.own(agent.id, this.#shown)
    const talks = [...guests.consultedBy(agent.id, this.#shown), ...isAdvice(own) ? [own] : []]
    this.#visit.show(summary, own)
    this.#talks.hidden = !talks.length
    keyed(this.#talks, talks, {
      key: ({ participant }) => participant.id,
      create: guest => consultPane(guest, this.workspace)
    })
  }

  #showTyping(dossier) {
    const names = dossier?.typists.names ?? []
    say(this.#typing, names.length ? t("log.typing", { name: names.join(", ") }) : "")
  }
}

const isAdvice = own => own?.participant.role === "consulted" && own.participant.stage !== "asked"
