import { Desk } from "/workspace/desk/desk.js"
import { equal, ok, record, test } from "./harness.js"

const summary = (id, more = {}) => ({
  id, state: "active", since: "2026-11-22T09:00:00.000Z", agent: { id: "a1", name: "Ana" }, customer: { name: "Maria" },
  seq: 0, backstage: 0, read: { customer: 0, agent: 0 }, last: null, ...more
})

const welcome = (more = {}) => ({
  type: "welcome", agent: { id: "a1", name: "Ana", presence: "available" }, capacity: { total: 100, used: 30 },
  conversations: [summary("c1")], openCount: 0, offers: [], returned: [], list: 7, epoch: "e1", ...more
})

const offer = id => ({
  type: "offer", conversation: summary(id, { state: "offered" }), until: "2026-11-22T09:02:00.000Z", reason: "new"
})

const page = frame => ({ type: "history", conversation: frame.conversation, log: frame.log, messages: [], more: false })

const desk = () => {
  const desk = new Desk(async frame => page(frame))
  desk.received(welcome())
  return desk
}

const until = (target, condition) => new Promise(resolve => {
  const look = () => condition() && resolve()
  target.addEventListener("changed", look)
  look()
})

test("a welcome takes the place of everything that was in the lists", () => {
  const ana = desk()
  ana.received(offer("c2"))

  ana.received(welcome({ conversations: [summary("c3")] }))

  equal([...ana.conversations.keys()], ["c3"])
  equal(ana.offers.size, 0)
})

test("offers and returns that wait are there again after a welcome", () => {
  const ana = desk()
  const offered = summary("c2", { state: "offered" })

  ana.received(welcome({
    offers: [{ conversation: offered, until: "2026-11-22T09:02:00.000Z", reason: "returned" }],
    returned: [{ conversation: offered, parkedSince: "2026-11-15T09:00:00.000Z" }]
  }))

  ok(ana.offers.has("c2"))
  ok(ana.returns.has("c2"))
})

test("a customer who is back stays listed until the conversation is opened, here or in another window", () => {
  const ana = desk()
  const back = id => ({ type: "returned", conversation: summary(id), parkedSince: "2026-11-15T09:00:00.000Z" })
  ana.received(back("c1"))
  ana.received(back("c2"))

  ana.open("c1")
  ana.received({ type: "returned-seen", conversation: "c2" })

  equal(ana.returns.size, 0)
})

test("an offer that was revoked leaves the list and says why", () => {
  const ana = desk()
  const revoked = record(ana, "revoked")
  ana.received(offer("c2"))

  ana.received({ type: "revoked", conversation: "c2", reason: "timeout" })
  ana.received({ type: "revoked", conversation: "c2", reason: "timeout" })

  equal(ana.offers.size, 0)
  equal(revoked.map(({ reason }) => reason), ["timeout"])
})

test("a heartbeat with another version of the list asks for a new welcome", () => {
  const ana = desk()
  const astray = record(ana, "astray")

  ana.received({ type: "pong", seqs: {}, list: 7 })
  equal(astray.length, 0)

  ana.received({ type: "conversation", list: 8, conversation: summary("c1") })
  ana.received({ type: "pong", seqs: {}, list: 9 })
  equal(astray.length, 1)
})

test("a gap in the list's versions shows with the next heartbeat, whatever came after it", () => {
  const ana = desk()
  const astray = record(ana, "astray")

  ana.received({ type: "conversation", list: 9, conversation: summary("c1") })
  ana.received({ type: "gone", list: 10, conversation: "c1", reason: "closed" })
  ana.received({ type: "pong", seqs: {}, list: 10 })
  equal(astray.length, 1)
})

test("the hello names each opened conversation and how far it is known", async () => {
  const ana = desk()
  const dossier = ana.open("c1")
  await until(dossier, () => dossier.status === "open")

  const maria = { kind: "customer", name: "Maria" }
  const bruno = { kind: "agent", name: "Bruno" }
  ana.received({ type: "message", conversation: "c1", seq: 1, id: "m1", from: maria, text: "hello" })
  ana.received({ type: "backstage", conversation: "c1", seq: 1, kind: "note", by: bruno, text: "gold" })

  equal(ana.greeting, { after: { c1: [1, 1] } })
})

test("a conversation that is gone leaves the lists, and says so where it is open", () => {
  const ana = desk()
  const dossier = ana.open("c1")

  ana.received({ type: "gone", list: 8, conversation: "c1", reason: "closed" })

  equal(ana.conversations.size, 0)
  equal(dossier.status, "closed")
})

test("a restored database makes the workspace forget what it had opened", () => {
  const ana = desk()
  ana.open("c1")

  ana.received(welcome({ epoch: "e2" }))

  equal(ana.dossiers.size, 0)
})

test("a return in a conversation that is already open is told to the server, too, when it is chosen", async () => {
  const asked = []
  const ana = new Desk(async frame => (asked.push(frame.type), page(frame)))
  ana.received(welcome())
  const dossier = ana.open("c1")
  await until(dossier, () => dossier.status === "open")
  ana.received({ type: "returned", conversation: summary("c1"), parkedSince: "2026-11-15T09:00:00.000Z" })

  ana.open("c1")

  equal(asked.filter(type => type === "open").length, 2)
})

test("a custom presence is known by its id, with what it counts as, until another presence is told", () => {
  const ana = desk()
  const phone = { id: "p1", presence: "busy", text: "On the phone" }
  ana.received(welcome({ agent: { id: "a1", name: "Ana", presence: "busy", custom: "p1" }, presences: [phone] }))
  equal([ana.presence, ana.custom, ana.presences], ["busy", "p1", [phone]])

  ana.received({ type: "presence", presence: "inactive", by: "system" })

  equal([ana.presence, ana.custom], ["inactive", null])
})

test("how timeout rules stand is kept with the conversation and begins anew with a welcome", () => {
  const ana = desk()
  const { rules } = ana.open("c1")
  equal(rules, [])
  ana.received({ type: "rules", conversation: "c1", rules: [{ id: "r1", stage: "running" }] })
  equal(ana.dossiers.get("c1").rules.length, 1)

  ana.received(welcome())

  equal(ana.dossiers.get("c1").rules, [])
})
