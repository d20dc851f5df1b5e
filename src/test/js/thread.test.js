import { Thread } from "/chat/thread.js"
import { equal, ok, record, test } from "./harness.js"

const CONVERSATION = "c1"
const message = (seq, conversation = CONVERSATION) => ({ conversation, seq, id: `m${seq}`, text: `word ${seq}` })
const messages = (from, to, conversation) =>
  Array.from({ length: to - from + 1 }, (_, n) => message(from + n, conversation))
const seqs = thread => thread.messages.map(({ seq }) => seq)

function welcome(from, to, more = {}) {
  const page = { conversation: CONVERSATION, state: "active", agent: { name: "Ana" }, epoch: "e1", seq: to }
  return { ...page, messages: messages(from, to, more.conversation), read: { customer: 0, agent: 0 }, ...more }
}

function welcomed(from, to) {
  const thread = new Thread()
  thread.welcome(welcome(from, to))
  return thread
}

test("a thread holds back what comes after a hole and asks for the hole", () => {
  const thread = welcomed(1, 3)
  const gaps = record(thread, "gap")

  thread.add(message(6))
  thread.add(message(5))
  equal(seqs(thread), [1, 2, 3])
  equal(gaps, [{ after: 3 }])

  thread.take({ conversation: CONVERSATION, messages: [message(4)] })
  equal(seqs(thread), [1, 2, 3, 4, 5, 6])
})

test("a thread asks again when the answer closed only part of the hole", () => {
  const thread = welcomed(1, 1)
  const gaps = record(thread, "gap")

  thread.add(message(9))
  thread.take({ conversation: CONVERSATION, messages: messages(2, 4) })

  equal(seqs(thread), [1, 2, 3, 4])
  equal(gaps, [{ after: 1 }, { after: 4 }])
})

test("a message that comes twice is there once", () => {
  const thread = welcomed(1, 3)
  const added = record(thread, "added")

  thread.add(message(3))
  thread.add(message(4))
  thread.add(message(4))

  equal(seqs(thread), [1, 2, 3, 4])
  equal(added.flat().map(({ seq }) => seq), [4])
})

test("a heartbeat with a newer seq makes a thread ask, one with the same does not", () => {
  const thread = welcomed(1, 3)
  const gaps = record(thread, "gap")

  thread.head({ conversation: CONVERSATION, seq: 3 })
  equal(gaps, [])
  thread.head({ conversation: CONVERSATION, seq: 5 })
  equal(gaps, [{ after: 3 }])
})

test("after a break a thread goes on where it was", () => {
  const thread = welcomed(1, 3)
  equal(thread.position, { conversation: CONVERSATION, seq: 3 })

  thread.welcome(welcome(4, 7))
  equal(seqs(thread), [1, 2, 3, 4, 5, 6, 7])
})

test("after a long break a thread shows the newest page and knows that there is more before it", () => {
  const thread = welcomed(1, 3)

  thread.welcome(welcome(251, 300, { gap: true }))

  equal(thread.messages.length, 50)
  equal(thread.before, 251)
})

test("older pages go to the beginning until there are none", () => {
  const thread = welcomed(51, 60)
  const earlier = record(thread, "earlier")

  thread.takeEarlier({ conversation: CONVERSATION, messages: messages(41, 50), more: true })
  thread.takeEarlier({ conversation: CONVERSATION, messages: messages(1, 40), more: false })

  equal(thread.messages.length, 60)
  equal(earlier.map(page => page.length), [10, 40])
  equal(thread.before, null)
})

test("an older page that does not join is not taken", () => {
  const thread = welcomed(51, 60)

  thread.takeEarlier({ conversation: CONVERSATION, messages: messages(11, 20), more: true })

  equal(thread.messages.length, 10)
})

test("the beginning is known when the server has nothing older, whatever the first seq is", () => {
  const thread = welcomed(51, 60)
  thread.takeEarlier({ conversation: CONVERSATION, messages: [], more: false })
  equal(thread.before, null)
})

test("my own post takes its place once it is accepted, with the words I wrote", () => {
  const thread = welcomed(1, 2)

  thread.accept({ id: "mine", conversation: CONVERSATION, seq: 3, at: "t" }, { text: "hello" })

  equal(thread.messages.at(-1).text, "hello")
  equal(thread.messages.at(-1).seq, 3)
})

test("my own post before a message that is still missing waits for it", () => {
  const thread = welcomed(1, 2)
  const gaps = record(thread, "gap")

  thread.accept({ id: "mine", conversation: CONVERSATION, seq: 4, at: "t" }, { text: "hello" })
  equal(seqs(thread), [1, 2])
  equal(gaps, [{ after: 2 }])

  thread.add(message(3))
  equal(seqs(thread), [1, 2, 3, 4])
})

test("a repeat that belongs to an earlier conversation changes nothing here", () => {
  const thread = welcomed(1, 2)
  thread.accept({ id: "old", conversation: "c0", seq: 9, at: "t", duplicate: true }, { text: "old" })
  equal(seqs(thread), [1, 2])
})

test("another epoch drops everything, and hello is said again without a position", () => {
  const thread = welcomed(1, 30)
  const astray = record(thread, "astray")

  thread.welcome(welcome(1, 2, { epoch: "e2" }))
  equal(astray.length, 1)
  equal(thread.messages, [])
  ok(thread.position === undefined)

  thread.welcome(welcome(1, 2, { epoch: "e2" }))
  equal(seqs(thread), [1, 2])
})

test("the next conversation starts a thread at seq 0", () => {
  const thread = welcomed(1, 8)
  const resets = record(thread, "reset")

  thread.changed({ conversation: "c2", state: "open", agent: null, previous: CONVERSATION })
  thread.add(message(1, "c2"))

  equal(resets.length, 1)
  equal(seqs(thread), [1])
  equal(thread.position, { conversation: "c2", seq: 1 })
  equal(thread.state, "open")
})

test("the first word of all starts a thread without a welcome", () => {
  const thread = new Thread()
  thread.welcome({ conversation: null, state: null, agent: null, epoch: "e1", messages: [], seq: 0 })

  thread.changed({ conversation: "c1", state: "open", agent: null })
  thread.accept({ id: "a", conversation: "c1", seq: 1, at: "t" }, { text: "hello" })

  equal(seqs(thread), [1])
})

test("news of a conversation I do not hold leads me to ask how things stand", () => {
  const thread = welcomed(1, 3)
  const astray = record(thread, "astray")

  thread.add(message(1, "c9"))
  thread.head({ conversation: "c9", seq: 4 })
  thread.changed({ conversation: "c9", state: "closed" })

  equal(astray.length, 3)
  equal(thread.conversation, CONVERSATION)
})

test("read marks only go forward", () => {
  const thread = welcomed(1, 9)
  thread.seen("agent", 5)
  thread.seen("agent", 3)
  equal(thread.read.agent, 5)
})
