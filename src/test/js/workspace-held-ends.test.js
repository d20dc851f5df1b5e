import { HeldEnds } from "/workspace/desk/held-ends.js"
import { equal, ok, record, test } from "./harness.js"

/** Time that passes when told. */
const clock = () => {
  const timers = new Map()
  let count = 0
  return {
    later: act => timers.set(++count, act) && count,
    cancel: timer => timers.delete(timer),
    pass: () => timers.forEach((act, timer) => timers.delete(timer) && act())
  }
}

test("an end is sent only when its time has passed, with what had been seen when it was asked for", () => {
  const time = clock()
  const ends = new HeldEnds(time)
  const due = record(ends, "due")

  ends.hold("c1", 12)
  ok(ends.has("c1"))
  equal(due, [])

  time.pass()
  equal(due, [{ conversation: "c1", seq: 12 }])
  ok(!ends.has("c1"))
})

test("an end that was undone is never sent", () => {
  const time = clock()
  const ends = new HeldEnds(time)
  const due = record(ends, "due")
  const undone = record(ends, "undone")

  ends.hold("c1", 12)
  ends.undo("c1")
  time.pass()

  equal(due, [])
  equal(undone, [{ conversation: "c1" }])
})

test("the last of several held ends is undone first", () => {
  const ends = new HeldEnds(clock())
  ends.hold("c1", 1)
  ends.hold("c2", 1)

  ends.undoLast()

  equal([ends.has("c1"), ends.has("c2")], [true, false])
})
