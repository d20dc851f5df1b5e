import { clock } from "../desk/server-clock.js"
import { spans, t } from "../desk/words.js"
import { say } from "./dom.js"

const MINUTE = 60_000
const STYLES = ["long", "exact"]
const ticking = new Set()
let timer = null

/** One timer for every time on the page. */
const tick = () => ticking.forEach(element => element.show())

const follow = element => {
  ticking.add(element)
  timer ??= setInterval(tick, 1000)
}

const unfollow = element => {
  ticking.delete(element)
  if (ticking.size) return
  clearInterval(timer)
  timer = null
}

class TickingElement extends HTMLElement {
  attributeChangedCallback() {
    if (this.isConnected) this.show()
  }

  connectedCallback() {
    follow(this)
    this.show()
  }

  disconnectedCallback() {
    unfollow(this)
  }

  /** `words` names a text with a hole for the time; `long` says the unit in full, `exact` counts the seconds. */
  say(milliseconds) {
    if (Number.isNaN(milliseconds)) return
    const time = spans[STYLES.find(style => this.hasAttribute(style)) ?? "short"](milliseconds)
    const words = this.getAttribute("words")
    say(this, words ? t(words, { time }) : time)
  }
}

/** How long ago something was, in whole minutes and more: `<time-passed since="2026-11-22T09:30:00.000Z">`. */
export class TimePassedElement extends TickingElement {
  static observedAttributes = ["since", "words"]

  show() {
    this.say(Math.max(MINUTE, clock.now() - Date.parse(this.getAttribute("since"))))
  }
}

/** How long until something, down to the second: `<time-left until="…">`. */
export class TimeLeftElement extends TickingElement {
  static observedAttributes = ["until", "words"]

  show() {
    this.say(Date.parse(this.getAttribute("until")) - clock.now())
  }
}
