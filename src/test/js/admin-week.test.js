import { including, read, write } from "/admin/elements/day-hours.js"
import { WeekDrag } from "/admin/elements/week-drag.js"
import { equal, test } from "./harness.js"

const NINE_TO_SIX = { start: 540, end: 1080 }
const CLOSED = [[], [], [], [], [], [], []]

test("hours are read as people type them and written in one way", () => {
  equal(write(read("13-18h, 9h30 - 12:00")), "09:30–12:00, 13:00–18:00")
  equal(write(read("22:00-02:00 +1")), "22:00–02:00+1")
  equal(write(read("00:00–24:00")), "00:00–24:00")
  equal(read(""), [])
})

test("what is no hours is left as it is", () => {
  for (const typed of ["noon", "18-9", "9-9", "9:60-10", "9-25", "24-2+1", "9-10+1"]) equal(read(typed), null)
})

test("hours that meet become one", () => {
  equal(write(including(read("9-12, 14-18"), { start: 720, end: 840 })), "09:00–18:00")
  equal(write(including(read("9-12"), { start: 780, end: 840 })), "09:00–12:00, 13:00–14:00")
})

test("dragging over nothing draws, in quarters of an hour and in both directions", () => {
  const down = new WeekDrag(CLOSED, { day: 0, minute: 541 })
  equal(down.to({ day: 0, minute: 1079 }), NINE_TO_SIX)
  equal(new WeekDrag(CLOSED, { day: 0, minute: 1079 }).to({ day: 0, minute: 541 }), NINE_TO_SIX)
  equal(down.to({ day: 0, minute: 543 }), null)
})

test("dragging into the next day runs over midnight, drifting there does not", () => {
  const drag = new WeekDrag(CLOSED, { day: 4, minute: 1320 })
  equal(drag.to({ day: 5, minute: 120 }), { start: 1320, end: 1560 })
  equal(drag.to({ day: 5, minute: 1380 }), { start: 1320, end: 1380 })
})

test("an end is stretched, the middle moves, and the others stay", () => {
  const week = [[NINE_TO_SIX, { start: 1200, end: 1260 }], ...CLOSED.slice(1)]
  const stretched = new WeekDrag(week, { day: 0, minute: 1075 })
  equal(stretched.to({ day: 0, minute: 1140 }), { start: 540, end: 1140 })
  equal(stretched.rest, [{ start: 1200, end: 1260 }])
  equal(new WeekDrag(week, { day: 0, minute: 800 }).to({ day: 0, minute: 860 }), { start: 600, end: 1140 })
})

test("a hand that trembles while it clicks moves nothing", () => {
  const drag = new WeekDrag([[{ start: 490, end: 720 }], ...CLOSED.slice(1)], { day: 0, minute: 600 })
  equal(drag.hasLeft({ day: 0, minute: 612 }), false)
  equal(drag.hasLeft({ day: 0, minute: 585 }), true)
  equal(drag.hasLeft({ day: 0, minute: 601 }), true)
})
