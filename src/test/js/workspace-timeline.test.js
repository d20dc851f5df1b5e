import { spaced, timeline } from "/workspace/desk/timeline.js"
import { equal, test } from "./harness.js"

const at = minute => `2026-11-22T09:${String(minute).padStart(2, "0")}:00.000Z`
const message = (seq, minute, kind = "customer") =>
  ({ seq, id: `m${seq}`, from: { kind, name: kind }, text: `word ${seq}`, at: at(minute) })
const note = (seq, minute) =>
  ({ seq, id: `n${seq}`, kind: "note", by: { kind: "agent", name: "Bruno" }, text: "gold", at: at(minute) })
const logs = (messages, entries = [], before = null) => ({
  thread: { messages, before, read: { customer: 1, agent: 0 } }, backstage: { messages: entries }
})
const texts = items => items.map(({ text }) => text)

test("notes stand between the messages by time, messages by seq", () => {
  const items = timeline(logs([message(1, 1), message(2, 10)], [note(1, 5), note(2, 11)]))

  equal(texts(items), ["word 1", "gold", "word 2", "gold"])
})

test("a note from before the first message that is here is not shown yet", () => {
  equal(texts(timeline(logs([message(51, 10)], [note(1, 5)], 51))), ["word 51"])
})

test("what only agents are told by the system is no note", () => {
  const told = { ...note(1, 5), by: { kind: "system", name: null } }

  equal(timeline(logs([message(1, 1)], [told])).map(({ kind, by }) => `${kind} ${by.kind}`),
    ["message customer", "message system"])
})

test("places in a queue that a customer was told are left out", () => {
  const place = { ...message(2, 2, "system"), trigger: "queue-position" }
  const joined = { ...message(3, 3, "system"), trigger: "agent-joined" }

  equal(texts(timeline(logs([message(1, 1), place, joined]))), ["word 1", "word 3"])
})

test("what is not yet stored stands at the end, and keeps its key when it is stored", () => {
  const post = { id: "m2", kind: "post", text: "word 2", at: at(3), state: "sending" }

  const before = timeline(logs([message(1, 1)]), [post])
  const after = timeline(logs([message(1, 1), message(2, 3, "agent")]), [post])

  equal(before.map(({ state }) => state), [null, "sending"])
  equal(after.map(({ state }) => state), [null, "stored"])
  equal(after[1].key, before[1].key)
})

test("an agent's word that the customer has read is seen", () => {
  equal(timeline(logs([message(1, 1, "agent"), message(2, 2, "agent")])).map(({ state }) => state), ["seen", "stored"])
})

test("a day begins above its first item, a turn where another one begins to speak", () => {
  const words = [message(1, 1), message(2, 2), message(3, 3, "agent")]

  const items = spaced(timeline(logs(words)), instant => instant.slice(0, 10))

  equal(items.map(({ day }) => day), [true, false, false])
  equal(items.map(({ turn }) => turn), [true, false, true])
})
