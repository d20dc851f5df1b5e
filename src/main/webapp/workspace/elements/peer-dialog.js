import { LONGEST } from "../../chat/text.js"
import { t } from "../desk/words.js"
import { make, say } from "./dom.js"
import { peerPicker } from "./peer-picker.js"

/**
 * Asks for a colleague or a queue and a note for them, and does something with that. It stays open, with everything that
 * was chosen and written, until `act` – given the choice and the note – resolves to null instead of a refusal's code.
 * `words` names its texts.
 */
export class PeerDialog {
  #words
  #act
  #keep
  #whom = null
  #picker
  #note = make("textarea", { class: "peers__note", rows: "2", maxlength: LONGEST, oninput: () => this.#keep(this.#note.value) })
  #trouble = make("p", { class: "peers__trouble", role: "alert" })
  #confirm
  #dialog

  constructor({ words, name, ask, conversation, draft, act }) {
    this.#words = words
    this.#act = act
    this.#keep = draft.keep
    this.#note.value = draft.find()
    this.#picker = peerPicker({ ask, conversation, chosen: peer => this.#choose(peer) })
    this.#confirm = make("button", { class: "button button--primary", disabled: true }, t(words))
    this.#dialog = make("dialog", { class: "dialog", "aria-labelledby": "peers-title", onclose: () => this.#closed() },
      make("form", { onsubmit: event => this.#submitted(event) },
        make("h2", { class: "dialog__title", id: "peers-title", dir: "auto" }, t(`${words}.title`, { name })),
        make("p", { class: "peers__about quiet", dir: "auto" }, t(`${words}.about`, { name })),
        this.#picker.node,
        make("label", { class: "peers__label" }, t(`${words}.note`), this.#note),
        this.#trouble,
        make("div", { class: "dialog__buttons" },
          make("button", { type: "button", class: "button", onclick: () => this.#dialog.close() }, t("cancel")),
          this.#confirm)))
  }

  show() {
    document.body.append(this.#dialog)
    this.#dialog.showModal()
    this.#picker.start()
  }

  #choose(peer) {
    this.#whom = peer
    this.#confirm.disabled = !peer
    say(this.#confirm, peer ? t(`${this.#words}.${peer.kind}`, { name: peer.name }) : t(this.#words))
  }

  async #submitted(event) {
    event.preventDefault()
    if (!this.#whom) return
    this.#confirm.disabled = true
    const refusal = await this.#act(this.#whom, this.#note.value.trim())
    if (refusal !== null) return this.#refused(refusal)
    this.#keep("")
    this.#dialog.close()
  }

  /** Whoever was chosen may have left or taken something else meanwhile. */
  #refused(code) {
    say(this.#trouble, t(code === "no-capacity" ? "peers.full.now" : `${this.#words}.refused`))
    this.#confirm.disabled = false
    this.#picker.again()
  }

  #closed() {
    this.#picker.stop()
    this.#dialog.remove()
  }
}
