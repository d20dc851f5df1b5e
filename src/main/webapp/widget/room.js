import { varietyOf } from "../chat/i18n.js"
import { Calendar } from "../chat/time.js"
import { Announcer } from "./announcer.js"
import { Closed } from "./closed.js"
import { Composer } from "./composer.js"
import { Ending } from "./ending.js"
import { Header } from "./header.js"
import { LineBar } from "./line.js"
import { LogView } from "./log.js"
import { MessageView } from "./message.js"
import { Opening } from "./opening.js"
import { PendingView } from "./pending.js"
import { QueueBar } from "./queue.js"
import { Reading } from "./reading.js"

const SKELETON_AFTER = 200
const find = selector => document.querySelector(selector)

/** The chat of a customer we know: the thread above, the composer below, and what is said around them. */
export class Room {
  #chat
  #texts
  #log
  #composer
  #announcer
  #ended = find("#ended")
  #older = find(".log__older")
  #welcomed = false
  #anew = false
  #mayWrite = true

  constructor({ chat, door, session, texts, look }) {
    const locale = varietyOf(texts.locale, ...navigator.languages)
    const calendar = new Calendar(locale)
    const view = new MessageView(texts, calendar)
    const { thread, outbox } = chat
    this.#chat = chat
    this.#texts = texts
    this.#log = new LogView({ thread, view, calendar, box: find(".log"), keepsPlace: () => !chat.isLive })
    this.#composer = new Composer({ form: find(".composer"), texts, draft: `${session.scope}/draft` })
    this.#announcer = new Announcer(find("#announcer"), texts, message => view.spoken(message))
    new PendingView({ outbox, view, list: find(".log__pending") })
    new Header({ chat, texts, look, line: find(".header__subtitle") })
    new QueueBar(chat, find("#queue"))
    new Closed({
      chat, texts, opening: new Opening(texts, locale), hasDraft: () => !this.#composer.isEmpty,
      bar: find("#hours"), notice: find("#shut"), empty: find(".log__empty")
    })
    new Reading({ chat, door, log: this.#log, pill: find("#newest"), texts })
    const ending = new Ending({ chat, texts, button: find("#end"), dialog: find("#ending") })
    this.#listen(new LineBar(find("#line"), texts), ending)
    setTimeout(() => find(".log__skeleton").hidden = this.#welcomed, SKELETON_AFTER)
    this.#settle()
  }

  set mayWrite(may) {
    this.#mayWrite = may
    this.#settle()
  }

  /** On a phone the keyboard stays away until it is asked for. */
  focus() {
    const canType = !this.#composer.hidden && !matchMedia("(pointer: coarse)").matches
    if (canType) this.#composer.focus()
    else find(".log").focus()
  }

  #listen(line, ending) {
    const { thread, outbox, typists } = this.#chat
    this.#chat.addEventListener("welcome", () => this.#welcome())
    this.#chat.addEventListener("line", ({ detail }) =>
      detail.code === null ? line.well() : line.broken(detail.code, this.#chat))
    this.#chat.addEventListener("ended", () => line.well())
    thread.addEventListener("added", ({ detail }) => this.#welcomed && this.#announcer.announce(detail))
    thread.addEventListener("reset", () => this.#anew = false)
    this.#chat.addEventListener("standing", () => this.#settle())
    ending.addEventListener("gone", () => this.#endingGone())
    outbox.addEventListener("change", () => this.#settle())
    typists.addEventListener("change", () => this.#typing())
    this.#composer.addEventListener("post", ({ detail }) => this.#post(detail))
    this.#composer.addEventListener("typed", () => this.#chat.typed())
    this.#composer.addEventListener("resized", () => this.#log.follow())
    this.#log.addEventListener("top", () => this.#loadOlder())
    this.#ended.querySelector("button").addEventListener("click", () => this.#startAnew())
  }

  #welcome() {
    this.#welcomed = true
    find(".log__skeleton").hidden = true
    const [words, button] = this.#ended.children
    words.textContent = this.#texts.text(this.#chat.isLive ? "ended.live" : "ended")
    button.textContent = this.#texts.text(this.#chat.isLive ? "start-anew.live" : "start-anew")
    this.#settle()
  }

  #post(text) {
    this.#chat.post(text)
    this.#log.toEnd()
  }

  #startAnew() {
    this.#anew = true
    this.#settle()
    this.#composer.focus()
  }

  async #loadOlder() {
    if (!this.#chat.thread.before) return
    try {
      this.#tellOlder("older")
      await this.#chat.loadOlder()
      this.#tellOlder(null)
    } catch {
      this.#tellOlder("older-failed")
    }
  }

  #tellOlder(key) {
    this.#older.hidden = key === null
    this.#older.textContent = key === null ? "" : this.#texts.text(key)
  }

  #typing() {
    const names = this.#chat.typists.names
    const line = find(".typing")
    line.hidden = !names.length
    line.textContent = names.length ? this.#texts.text("typing", { name: names.join(", ") }) : ""
  }

  #endingGone() {
    this.#settle()
    this.#moveFocus()
  }

  /** What had the focus has gone: it moves on to what one can do next, but never away from the page around us. */
  #moveFocus() {
    if (!document.hasFocus()) return
    if (this.#ended.hidden) this.focus()
    else this.#ended.querySelector("button").focus()
  }

  /** Shows what there is to write with, and what there is to read. */
  #settle() {
    const { ended, isShut, outbox, thread } = this.#chat
    const wasWriting = this.#composer.hasFocus
    const over = ended && !this.#anew && !outbox.posts.length
    this.#composer.hidden = over || isShut || !this.#mayWrite
    this.#ended.hidden = !over || isShut || !this.#mayWrite
    find("#anew").hidden = !(ended && outbox.posts.length)
    find(".log__empty").hidden = !this.#welcomed || thread.messages.length > 0 || outbox.posts.length > 0
    this.#log.follow()
    if (wasWriting && this.#composer.hidden) this.#moveFocus()
  }
}
