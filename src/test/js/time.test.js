import { Calendar } from "/chat/time.js"
import { equal, ok, test } from "./harness.js"

const NOW = Date.parse("2026-11-22T15:00:00Z")
const calendar = new Calendar("en-GB", "UTC")

test("days are said as people say them", () => {
  equal(calendar.day("2026-11-22T01:00:00Z", NOW), "today")
  equal(calendar.day("2026-11-21T23:59:00Z", NOW), "yesterday")
  equal(calendar.day("2026-11-18T12:00:00Z", NOW), "Wednesday")
  equal(calendar.day("2026-11-01T12:00:00Z", NOW), "1 November")
  equal(calendar.day("2025-11-01T12:00:00Z", NOW), "1 November 2025")
})

test("Portuguese days are Portuguese", () => {
  const calendario = new Calendar("pt-BR", "UTC")
  equal(calendario.day("2026-11-21T12:00:00Z", NOW), "ontem")
  equal(calendario.moment("2026-11-21T14:05:00Z", NOW), "ontem 14:05")
  equal(calendario.day("2026-11-01T12:00:00Z", NOW), "1 de novembro")
})

test("a moment of today needs no day", () => {
  equal(calendar.moment("2026-11-22T14:05:00Z", NOW), "14:05")
  equal(calendar.moment("2026-11-21T14:05:00Z", NOW), "yesterday 14:05")
})

test("the day is the reader's own", () => {
  const instant = "2026-11-22T02:30:00Z"
  equal(calendar.dayOf(instant), "2026-11-22")
  equal(new Calendar("en", "America/Sao_Paulo").dayOf(instant), "2026-11-21")
})

test("the exact time has everything", () => {
  const exact = calendar.exact("2026-11-22T14:05:06Z")
  for (const part of ["Sunday", "22 November 2026", "14:05:06", "UTC"]) ok(exact.includes(part), exact)
})

test("what is still to come is said as well", () => {
  equal(calendar.moment("2026-11-23T09:00:00Z", NOW), "tomorrow 09:00")
  equal(calendar.moment("2026-11-26T09:00:00Z", NOW), "Thursday 09:00")
  equal(calendar.day("2026-12-24T12:00:00Z", NOW), "24 December")
})
