import { grouped, isDeserted, matches, unread } from "/workspace/desk/lists.js"
import { equal, ok, test } from "./harness.js"

const ME = "ana"

const NINE = "2026-11-22T09:00:00.000Z"

const summary = (id, { state = "active", agent = ME, from = "customer", at = NINE, ...more } = {}) => ({
  id, state, since: at, agent: agent && { id: agent, name: agent }, customer: { name: id }, queue: "Orders",
  seq: 7, customerSeq: 5, read: { customer: 5, agent: 3 }, last: { from, text: "hello", at }, ...more
})

const ids = (summaries, group, query) => grouped(summaries, ME, query).get(group).map(({ id }) => id)

test("a conversation in which the customer wrote last is answered, the other one active", () => {
  const list = [summary("maria"), summary("joao", { from: "agent" })]

  equal(ids(list, "answered"), ["maria"])
  equal(ids(list, "active"), ["joao"])
})

test("who waits longest for an answer stands first", () => {
  const list = [summary("late"), summary("early", { at: "2026-11-22T08:00:00.000Z" })]

  equal(ids(list, "answered"), ["early", "late"])
})

test("a parked conversation that closes sooner stands before one that closes later", () => {
  const list = [
    summary("later", { state: "waiting", closesAt: "2026-12-20T09:00:00.000Z" }),
    summary("sooner", { state: "waiting", closesAt: "2026-11-23T09:00:00.000Z" })
  ]

  equal(ids(list, "waiting"), ["sooner", "later"])
})

test("a colleague's conversation and an offered one are in no list", () => {
  const groups = grouped([summary("theirs", { agent: "bruno" }), summary("offered", { state: "offered" })], ME)

  equal([...groups.values()].flat(), [])
})

test("the search finds every word, whatever the accents and the case", () => {
  const conversation = summary("João Pereira")

  ok(matches(conversation, "joao HELLO"))
  ok(matches(conversation, ""))
  ok(!matches(conversation, "joao goodbye"))
})

test("only the customer's words are unread", () => {
  equal(unread(summary("maria")), 2)
  equal(unread(summary("joao", { from: "agent" })), 0)
})

test("a customer of a live chat who has gone is missed, any other comes and goes", () => {
  const chat = (mode, state, online) => ({ mode, state, customer: { online } })

  ok(["open", "offered", "active"].every(state => isDeserted(chat("live", state, false))))
  ok(!isDeserted(chat("live", "wrap-up", false)))
  ok(!isDeserted(chat("live", "active", true)))
  ok(!isDeserted(chat("persistent", "active", false)))
})
