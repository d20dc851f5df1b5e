import { linked } from "../chat/links.js"
import { icon } from "./icons.js"
import { element } from "./nodes.js"

/** Turns messages, and posts on their way, into what the customer sees. */
export class MessageView {
  #texts
  #calendar

  constructor(texts, calendar) {
    this.#texts = texts
    this.#calendar = calendar
  }

  /** A stored message; `around` says what stands before and after it: `{ day, unread, place, joined }`. */
  message(message, { day, unread, place, joined }, seen) {
    const node = element("li", { className: classes(message.from.kind, joined) },
      day ? this.#divider("divider", this.#calendar.day(message.at)) : null,
      unread ? this.#divider("divider divider--unread", this.#texts.text("unread-divider")) : null,
      this.#speaker(message),
      element("div", { className: "message__body" }, this.#words(message.text), this.#meta(message, seen)),
      place ? element("p", { className: "aside", textContent: this.#texts.text("your-place") }) : null)
    node.dataset.seq = message.seq
    return node
  }

  /** A post that the server does not have yet, or has refused. */
  post(post, { retry, discard }) {
    const node = element("li", { className: classes("customer") }, this.#speaker({ from: { kind: "customer" } }),
      element("div", { className: "message__body" }, this.#words(post.text), this.#footer(post.at, post.state)))
    node.classList.add(`message--${post.state}`)
    node.dataset.id = post.id
    if (post.code === "outside-hours") node.classList.add("message--kept")
    if (post.state === "failed") node.append(this.#refusal(post, retry, discard))
    return node
  }

  /** The other side has seen it. */
  markSeen(node) {
    node.querySelector(".message__state")?.replaceWith(this.#state("seen"))
  }

  /** How a message is read out: who says what. */
  spoken({ from, text }) {
    return `${this.#name(from)}: ${text}`
  }

  #name({ kind, name }) {
    if (kind === "customer") return this.#texts.text("you")
    return kind === "system" ? this.#texts.text("notice") : name ?? this.#texts.text("agent")
  }

  #speaker({ from }) {
    const className = from.kind === "agent" ? "message__name" : "visually-hidden"
    return element("p", { className, dir: "auto" }, this.#name(from))
  }

  #words(text) {
    return element("p", { className: "message__text", dir: "auto" }, linked(text))
  }

  #meta({ from, at }, seen) {
    return this.#footer(at, from.kind === "customer" ? seen ? "seen" : "stored" : null)
  }

  #footer(at, state) {
    const time = element("time", { dateTime: at, title: this.#calendar.exact(at) }, this.#calendar.clock(at))
    return element("p", { className: "message__meta" }, time, state ? this.#state(state) : null)
  }

  #state(state) {
    const words = this.#texts.text(`state.${state}`)
    const name = element("span", { className: "visually-hidden", textContent: words })
    return element("span", { className: "message__state", title: words }, icon(state), name)
  }

  #refusal({ id, code }, retry, discard) {
    const reason = this.#texts.has(`refused.${code}`) ? `refused.${code}` : "refused"
    const choices = [this.#link("retry", () => retry(id)), " ", this.#link("discard", () => discard(id))]
    return element("p", { className: "message__refusal", role: "alert" }, `${this.#texts.text(reason)} `,
      element("span", { className: "message__choices" }, ...choices))
  }

  #link(name, onclick) {
    return element("button", { type: "button", className: "link", textContent: this.#texts.text(name), onclick })
  }

  #divider(className, words) {
    return element("p", { className }, element("span", { textContent: words }))
  }
}

function classes(kind, joined) {
  return `message message--${kind}${joined ? " message--joined" : ""}`
}
