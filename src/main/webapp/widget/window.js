import { Backoff } from "../chat/backoff.js"
import { Storage } from "../chat/storage.js"
import { Tabs } from "../chat/tabs.js"
import { Chat } from "./chat.js"
import { Door } from "./door.js"
import { icon } from "./icons.js"
import { keep } from "./keep.js"
import { Notice } from "./notice.js"
import { Room } from "./room.js"
import { Shutter } from "./shutter.js"

const FORBIDDEN = 4403

/** The frame as a whole: it lets the customer in, and forgets them when they leave. */
export class ChatWindow {
  #host
  #session
  #url
  #words
  #tabs
  #door
  #notice
  #shutter
  #backoff = new Backoff(() => this.#letIn())
  #chat = null
  #room = null

  constructor({ host, session, url, texts, look }) {
    this.#host = host
    this.#session = session
    this.#url = url
    this.#words = { texts, look }
    this.#tabs = new Tabs(session.everybody)
    this.#door = new Door({ host, tabs: this.#tabs })
    this.#notice = new Notice(document.querySelector("#notice"), texts)
    this.#shutter = new Shutter({ host, door: this.#door, look })
  }

  start() {
    const close = document.querySelector("#close")
    close.append(icon("close"))
    close.addEventListener("click", () => this.#door.close())
    document.addEventListener("keydown", ({ key }) => key === "Escape" && !isAsking() && this.#door.close())
    this.#door.addEventListener("change", ({ detail }) => detail.focus && this.#focus())
    this.#notice.addEventListener("again", this.#tryAgain)
    this.#host.addEventListener("sign-in", this.#tryAgain)
    this.#host.addEventListener("sign-out", () => this.#forget().then(() => this.#tabs.tell("signed-out")))
    this.#tabs.addEventListener("signed-out", () => this.#forget())
    this.#session.addEventListener("stranger", () => location.reload())
    this.#host.listen()
    this.#letIn()
  }

  async #letIn() {
    this.#backoff.cancel()
    try {
      await this.#session.identify()
      this.#furnish()
    } catch (refusal) {
      this.#notice.explain(refusal.code)
      if (!refusal.final) this.#backoff.again()
    }
  }

  #furnish() {
    this.#notice.hide()
    const { texts, look } = this.#words
    const { mode, closed } = look
    this.#chat = new Chat({ session: this.#session, url: this.#url, locale: texts.locale, mode, closed })
    this.#shutter.follow(this.#chat)
    this.#room = new Room({ chat: this.#chat, door: this.#door, session: this.#session, ...this.#words })
    this.#chat.addEventListener("unread", () => this.#host.tell("unread", { count: this.#chat.unread }))
    this.#chat.addEventListener("ended", ({ detail }) => this.#stopped(detail.code))
    this.#chat.addEventListener("welcome", () => this.#carryOn())
    if (this.#door.isOpen && document.hasFocus()) this.#room.focus()
    this.#chat.open()
  }

  #focus() {
    if (this.#room) this.#room.focus()
    else document.querySelector(".log").focus()
  }

  #stopped(code) {
    this.#notice.explain(code === FORBIDDEN ? "forbidden" : code)
    this.#room.mayWrite = false
  }

  #carryOn() {
    this.#notice.hide()
    this.#room.mayWrite = true
  }

  #tryAgain = () => {
    if (this.#chat) this.#chat.reopen()
    else this.#letIn()
  }

  async #forget() {
    this.#backoff.cancel()
    await this.#chat?.outbox.clear()
    this.#chat?.close()
    await new Storage().forget(this.#session.everybody)
    keep.forget(this.#session.everybody)
    this.#host.tell("signed-out")
  }
}

function isAsking() {
  return document.querySelector("dialog[open]") !== null
}
