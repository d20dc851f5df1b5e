import { reasonOf } from "/workspace/desk/reasons.js"
import { equal, test } from "./harness.js"

const transition = (from, to, reason) => ({ kind: "transition", from, to, reason })
const STARTED = transition(null, "open", "started")
const TAKEN = [transition("open", "offered", "offered"), transition("offered", "active", "accepted")]

test("a new conversation came to me as a new one", () => {
  equal(reasonOf([STARTED, ...TAKEN]), "new")
})

test("a customer who came back brought it to me", () => {
  const parked = [transition("active", "waiting", "parked"), transition("waiting", "open", "returned")]

  equal(reasonOf([STARTED, ...TAKEN, ...parked, ...TAKEN]), "returned")
})

test("I picked it, I resumed it", () => {
  equal(reasonOf([STARTED, transition("open", "active", "picked")]), "picked")
  equal(reasonOf([STARTED, ...TAKEN, transition("waiting", "active", "resumed")]), "resumed")
})

test("a colleague gave it to me, or to my queue", () => {
  const asked = [transition("active", "offered", "transferred"), transition("offered", "active", "accepted")]
  const given = transition("active", "open", "transferred to queue")

  equal(reasonOf([STARTED, ...TAKEN, ...asked]), "transferred")
  equal(reasonOf([STARTED, ...TAKEN, given, ...TAKEN]), "transferred")
  equal(reasonOf([STARTED, ...TAKEN, asked[0], transition("offered", "open", "transfer rejected"), ...TAKEN]), "released")
})

test("a conversation that somebody gave back was released", () => {
  equal(reasonOf([STARTED, ...TAKEN, transition("active", "open", "agent unreachable"), ...TAKEN]), "released")
})
