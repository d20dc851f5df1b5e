import { isPassing } from "../chat/system.js"
import { element, renew } from "./nodes.js"

const MOST = 400
const STEP = 50
const NEAR = 120
const TOGETHER = 5 * 60_000

/**
 * The thread as the customer sees it: a window of at most 400 messages on a log of any length. Older ones come when one
 * scrolls up, and nothing moves under the eye. Events: `top` (older ones are wanted), `moved` (something else is seen).
 */
export class LogView extends EventTarget {
  #thread
  #view
  #calendar
  #box
  #list
  #keepsPlace
  #from = 0
  #to = 0
  #unreadFrom = null
  #following = true

  /** `keepsPlace` says whether to tell the customer that the conversation waits for them. */
  constructor({ thread, view, calendar, box, keepsPlace }) {
    super()
    this.#thread = thread
    this.#view = view
    this.#calendar = calendar
    this.#box = box
    this.#list = box.querySelector(".log__messages")
    this.#keepsPlace = keepsPlace
    box.addEventListener("scroll", this.#scrolled, { passive: true })
    new ResizeObserver(() => this.follow()).observe(box)
    thread.addEventListener("reset", () => this.#reset())
    thread.addEventListener("added", ({ detail }) => this.#added(detail.length))
    thread.addEventListener("earlier", ({ detail }) => this.#earlier(detail.length))
    thread.addEventListener("read", () => this.#markSeen())
  }

  /** Whether the newest message is before the customer's eyes. */
  get atEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.#box
    return this.#to === this.#messages.length && scrollHeight - scrollTop - clientHeight < NEAR / 2
  }

  /** Draws the line above the first message that is new to the customer; null takes it away. */
  divide(seq) {
    this.#unreadFrom = seq
    this.#show(this.#from, this.#to)
    this.follow()
  }

  toEnd() {
    this.#following = true
    this.#show(Math.max(0, this.#messages.length - STEP), this.#messages.length)
    this.follow()
  }

  /** Stays at the newest message when the box or something in it grows, unless the customer has scrolled away. */
  follow() {
    if (this.#following) this.#box.scrollTop = this.#box.scrollHeight
    this.#moved()
  }

  get #messages() {
    return this.#thread.messages
  }

  #reset() {
    this.#unreadFrom = null
    this.toEnd()
  }

  #added(count) {
    const to = this.#messages.length
    const wasWhole = this.#to === to - count
    if (this.#following) this.#show(Math.max(this.#from, to - MOST), to)
    else if (wasWhole && to - this.#from <= MOST) this.#show(this.#from, to)
    this.follow()
  }

  #earlier(count) {
    this.#keeping(() => this.#show(this.#from, Math.min(this.#to + count, this.#from + MOST)))
  }

  #scrolled = () => {
    const { scrollTop, scrollHeight, clientHeight } = this.#box
    this.#following = this.atEnd
    if (scrollTop < NEAR) this.#up()
    else if (scrollHeight - scrollTop - clientHeight < NEAR) this.#down()
    this.#moved()
  }

  #up() {
    if (this.#from === 0) return void this.dispatchEvent(new Event("top"))
    const from = Math.max(0, this.#from - STEP)
    this.#keeping(() => this.#show(from, Math.min(this.#to, from + MOST)))
  }

  #down() {
    const to = Math.min(this.#messages.length, this.#to + STEP)
    if (to > this.#to) this.#keeping(() => this.#show(Math.max(this.#from, to - MOST), to))
  }

  /** Does what changes the list, and keeps what the customer is reading where it is. */
  #keeping(work) {
    const edge = this.#box.getBoundingClientRect().top
    const reading = Array.from(this.#list.children)
      .find(node => !node.hidden && node.getBoundingClientRect().bottom > edge)
    const before = bodyTop(reading)
    work()
    const still = reading && this.#list.querySelector(`[data-seq="${reading.dataset.seq}"]`)
    if (still) this.#box.scrollTop += bodyTop(still) - before
  }

  #show(from, to) {
    this.#from = from
    this.#to = to
    renew(this.#list, this.#messages.slice(from, to), (message, n) => this.#draw(message, from + n))
  }

  #draw(message, place) {
    if (isPassing(message)) return { key: `${message.seq}`, make: () => element("li", { hidden: true }) }
    const before = this.#before(place)
    const day = !before || this.#calendar.dayOf(before.at) !== this.#calendar.dayOf(message.at)
    const unread = message.seq === this.#unreadFrom
    const joined = !day && !unread && together(before, message)
    const around = { day, unread, place: this.#isFirstWord(message, place), joined }
    return {
      key: `${message.seq} ${Object.values(around)}`,
      make: () => this.#view.message(message, around, message.seq <= this.#thread.read.agent)
    }
  }

  /** What is seen before that place. */
  #before(place) {
    const before = this.#messages[place - 1]
    return before && isPassing(before) ? this.#before(place - 1) : before
  }

  /** The customer's first word in this conversation: the moment to say that nobody needs to wait here. */
  #isFirstWord({ from }, place) {
    const isTheirs = ({ from }) => from.kind === "customer"
    return this.#keepsPlace() && from.kind === "customer" && place < 5 && this.#thread.before === null
      && !this.#messages.slice(0, place).some(isTheirs)
  }

  #moved() {
    this.dispatchEvent(new Event("moved"))
  }

  #markSeen() {
    for (const node of this.#list.children) {
      if (node.dataset.seq <= this.#thread.read.agent) this.#view.markSeen(node)
    }
  }
}

function together(one, next) {
  const same = one.from.kind === next.from.kind && one.from.name === next.from.name
  return same && Date.parse(next.at) - Date.parse(one.at) < TOGETHER
}

function bodyTop(node) {
  return node?.querySelector(".message__body").getBoundingClientRect().top
}
