import { Commands } from "/workspace/desk/commands.js"
import { HeldEnds } from "/workspace/desk/held-ends.js"
import { equal, ok, record, test } from "./harness.js"

const commands = (answer = async () => ({ type: "done" })) => {
  const asked = []
  const told = []
  const dossier = { newest: seqs => told.push(seqs) }
  const desk = {
    dossiers: new Map([["c1", dossier]]),
    offers: new Map([["c1", {}]]),
    takeOffer: id => desk.offers.delete(id) && { id },
    putBack: ({ id }) => desk.offers.set(id, {})
  }
  const ask = frame => asked.push(frame) && answer(frame)
  return { asked, told, desk, ends: new HeldEnds(), make: ends => new Commands(desk, ask, ends) }
}

test("parking says what this agent has seen", async () => {
  const { asked, ends, make } = commands()

  ok(await make(ends).park("c1", 12))

  equal(asked, [{ type: "park", conversation: "c1", seq: 12 }])
})

test("ending sends nothing until it is due", () => {
  const { asked, ends, make } = commands()
  make(ends).end("c1", 12)
  equal(asked, [])

  ends.dispatchEvent(new CustomEvent("due", { detail: { conversation: "c1", seq: 12 } }))
  equal(asked, [{ type: "end", conversation: "c1", seq: 12 }])
})

test("a newer word of the customer refuses the parking, and is fetched", async () => {
  const { told, ends, make } = commands(async () => { throw { code: "wrong-state", state: "active", seq: 13 } })
  const all = make(ends)
  const refused = record(all, "refused")

  ok(!await all.park("c1", 12))

  equal(told, [[13]])
  equal(refused.map(({ code, conversation, seq }) => [code, conversation, seq]), [["wrong-state", "c1", 13]])
})

test("a transfer says to whom, and what stands against it", async () => {
  const { asked, ends, make } = commands(async () => ({ type: "done", warning: "queue-closed" }))
  const all = make(ends)
  const warned = record(all, "warned")

  equal(await all.transfer("c1", { kind: "queue", id: "q1" }, ""), null)
  equal(await all.transfer("c1", { kind: "agent", id: "a2" }, "gold"), null)

  equal(asked, [
    { type: "transfer", conversation: "c1", queue: "q1" },
    { type: "transfer", conversation: "c1", agent: "a2", note: "gold" }
  ])
  equal(warned[0], { warning: "queue-closed", conversation: "c1" })
})

test("a transfer that is refused says why, so that another one can be chosen", async () => {
  const { ends, make } = commands(async () => { throw { code: "no-capacity" } })

  equal(await make(ends).transfer("c1", { kind: "agent", id: "a2" }, ""), "no-capacity")
})

test("an offer that was answered leaves the list at once", async () => {
  const { desk, ends, make } = commands()

  await make(ends).accept("c1")

  equal(desk.offers.size, 0)
})

test("an answer that did not reach the server brings the offer back, a late one does not", async () => {
  const offline = commands(async () => { throw { code: "offline" } })
  const late = commands(async () => { throw { code: "wrong-state", state: "open" } })

  ok(!await offline.make(offline.ends).accept("c1"))
  ok(!await late.make(late.ends).accept("c1"))

  equal([offline.desk.offers.size, late.desk.offers.size], [1, 0])
})
