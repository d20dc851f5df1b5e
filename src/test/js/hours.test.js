import { Hours } from "/widget/hours.js"
import { equal, ok, record, test } from "./harness.js"

const NOW = Date.parse("2026-11-20T08:59:00.000Z")
const NINE = "2026-11-20T09:00:00.000Z"

const MINUTE = 60_000

/** What `learn` sets a timer for, in milliseconds; null when it sets none. `dice` is what chance brings, 0 to 1. */
function patience(frame, { now = NOW, dice = 0 } = {}) {
  const { setTimeout } = globalThis
  const { random } = Math
  let set = null
  globalThis.setTimeout = (_, wait) => set = wait
  Math.random = () => dice
  try {
    new Hours(() => {}).learn(frame, now)
  } finally {
    globalThis.setTimeout = setTimeout
    Math.random = random
  }
  return set
}

test("hours are asked for again just after they change", () => {
  equal(patience({ open: false, nextOpening: NINE }), 60_500)
  equal(patience({ open: true, nextClosing: NINE }), 60_500)
})

test("a crowd that waits for the opening does not ask in the same second", () => {
  equal(patience({ open: false, nextOpening: NINE }, { dice: 1 }), 65_500)
})

test("who is always open is never asked", () => {
  equal(patience({ open: true }), null)
  equal(patience(undefined), null)
})

test("while closed we are asked every ten minutes, also when nobody knows until when", () => {
  for (const nextOpening of [null, "2026-11-20T10:00:00.000Z", "2027-03-01T09:00:00.000Z"]) {
    equal(patience({ open: false, nextOpening }), 10 * MINUTE)
    equal(patience({ open: false, nextOpening }, { dice: 1 }), 9 * MINUTE)
  }
})

test("while open once in an hour is enough", () => {
  equal(patience({ open: true, nextClosing: "2026-11-20T18:00:00.000Z" }), 60 * MINUTE)
  equal(patience({ open: true, nextClosing: "2026-11-20T18:00:00.000Z" }, { dice: 1 }), 54 * MINUTE)
})

test("an opening that is just over by this device's clock is asked for now and then", () => {
  equal(patience({ open: false, nextOpening: NINE }, { now: NOW + 5 * MINUTE }), 15_000)
})

test("a clock that is quite wrong does not make us ask all the time", () => {
  equal(patience({ open: false, nextOpening: NINE }, { now: NOW + 365 * 1440 * MINUTE }), 10 * MINUTE)
})

test("what was learned is told", () => {
  const hours = new Hours(() => {})
  const changes = record(hours, "change")
  hours.learn({ open: false, nextOpening: NINE, zone: "Europe/Lisbon" })
  hours.close()
  ok(!hours.open)
  equal([hours.nextOpening, hours.zone, changes.length], [NINE, "Europe/Lisbon", 1])
})
