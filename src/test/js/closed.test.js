import { Texts } from "/chat/i18n.js"
import { Closed } from "/widget/closed.js"
import { element } from "/widget/nodes.js"
import { QueueBar } from "/widget/queue.js"
import { Shutter } from "/widget/shutter.js"
import { equal, ok, test } from "./harness.js"

const WORD = { seq: 1, from: { kind: "customer" }, text: "hi" }
const PLACE = { seq: 2, from: { kind: "system" }, trigger: "queue-position", text: "2 ahead" }
const LOOK = { key: "k", title: "Shop", color: "#112233", closed: true, offline: { title: "Away", color: "#666666" } }

/** A chat that says what it is told to. */
class PretendChat extends EventTarget {
  outbox = Object.assign(new EventTarget(), { posts: [] })
  thread = { messages: [], state: null }
  hours = { open: false, nextOpening: null, zone: null }
  isLive = true
  isShut = true
  isWelcomed = true
  unread = 0

  become(more) {
    Object.assign(this, more)
    this.dispatchEvent(new Event("standing"))
  }

  hear(unread) {
    this.unread = unread
    this.dispatchEvent(new Event("unread"))
  }

  keep(...posts) {
    this.outbox.posts = posts
    this.outbox.dispatchEvent(new Event("change"))
  }
}

class Pretend extends EventTarget {
  isOpen = false
  told = []

  tell(type, look) {
    this.told.push([look.closed, look.hidden])
  }

  turn(isOpen) {
    this.isOpen = isOpen
    this.dispatchEvent(new Event("change"))
  }
}

async function scene({ draft = "" } = {}) {
  document.querySelector("#scene")?.remove()
  const [bar, notice, empty, place] = ["", "", "", "header__title"].map(className => element("p", { className }))
  document.body.append(element("div", { id: "scene", hidden: true }, bar, notice, empty, place))
  const chat = new PretendChat()
  const opening = { say: instant => `at ${instant}` }
  const [texts, hasDraft] = [await Texts.load("/widget/texts", "en"), () => draft !== ""]
  new Closed({ chat, texts, opening, hasDraft, bar, notice, empty })
  return { chat, bar, notice, empty, place }
}

test("a live chat that is closed says when we are back, where one would begin", async () => {
  const { chat, bar, notice, empty } = await scene()
  chat.become({ hours: { open: false, nextOpening: "nine", zone: null } })
  ok(bar.hidden && notice.hidden)
  equal(empty.textContent, "We are closed. We are back at nine.")
})

test("below a live thread that is over the same stands in the composer's place", async () => {
  const { chat, notice } = await scene()
  chat.become({ thread: { messages: [WORD], state: "closed" } })
  ok(!notice.hidden)
  equal(notice.textContent, "We are closed just now.")
})

test("what is typed already is kept while we are closed, and that is said", async () => {
  const { chat, notice, empty } = await scene({ draft: "One more thi" })
  equal(empty.textContent, "We are closed just now. What you have typed is kept.")
  chat.become({ thread: { messages: [WORD], state: "closed" } })
  equal(notice.textContent, "We are closed just now. What you have typed is kept.")
  chat.become({ isShut: false })
  ok(notice.hidden)
})

test("a live chat that runs hears nothing of the hour", async () => {
  const { chat, bar, notice } = await scene()
  chat.become({ isShut: false, thread: { messages: [WORD], state: "active" } })
  ok(bar.hidden && notice.hidden)
})

test("a persistent one says it in passing, and no longer once we are there", async () => {
  const { chat, bar, notice } = await scene()
  chat.become({ isLive: false, isShut: false, hours: { open: false, nextOpening: "nine", zone: null } })
  ok(!bar.hidden && notice.hidden)
  equal(bar.textContent, "We are closed. You can write now; we answer at nine.")
  chat.become({ hours: { open: true, nextOpening: null, zone: null } })
  ok(bar.hidden)
})

test("a place in the queue is shown while somebody waits in a live chat, and nowhere else", async () => {
  const { chat, place } = await scene()
  new QueueBar(chat, place)
  const thread = { messages: [WORD, PLACE], state: "open" }

  chat.become({ isShut: false, hours: { open: true }, thread })
  equal([place.hidden, place.textContent], [false, "2 ahead"])
  chat.become({ thread: { ...thread, state: "active" } })
  ok(place.hidden)
  chat.become({ isLive: false, thread })
  ok(place.hidden)
})

test("nobody moves on in a queue that has closed, and the last place goes", async () => {
  const { chat, place } = await scene()
  new QueueBar(chat, place)
  chat.become({ isShut: false, hours: { open: true }, thread: { messages: [WORD, PLACE], state: "open" } })
  chat.become({ hours: { open: false } })
  ok(place.hidden)
})

test("a launcher that hides while closed is there as long as a chat runs or is open", async () => {
  const { chat } = await scene()
  const [host, door] = [new Pretend(), new Pretend()]
  const shutter = new Shutter({ host, door, look: { ...LOOK, shownWhenClosed: false } })
  shutter.follow(chat)
  door.turn(true)
  chat.become({ isShut: false })
  door.turn(false)
  chat.become({ isShut: true })

  equal(host.told, [[true, true], [true, false], [false, false], [true, true]])
})

test("a launcher that hides while closed is there as long as words of either side wait", async () => {
  const { chat } = await scene()
  const host = new Pretend()
  new Shutter({ host, door: new Pretend(), look: { ...LOOK, shownWhenClosed: false } }).follow(chat)
  chat.hear(2)
  chat.hear(0)
  chat.keep({ id: "p", text: "Hello?" })
  chat.keep()

  equal(host.told, [[true, true], [true, false], [true, true], [true, false], [true, true]])
})

test("a launcher with a look for the night keeps it as long as there is nobody", async () => {
  const { chat, place } = await scene()
  const host = new Pretend()
  new Shutter({ host, door: new Pretend(), look: { ...LOOK, shownWhenClosed: true } }).follow(chat)
  equal(host.told, [[true, false]])
  equal(place.textContent, "Away")
  chat.become({ isShut: false })
  equal(place.textContent, "Shop")
})
