import { Texts } from "/chat/i18n.js"
import { Opening } from "/widget/opening.js"
import { equal, test } from "./harness.js"

const LISBON = "Europe/Lisbon"
const FRIDAY = Date.parse("2026-11-20T15:00:00.000Z")
const load = locale => Texts.load("/widget/texts", locale)

/** What somebody in `here` reads at that moment of a place in `there`. */
async function said(instant, { locale = "en", variety = "en-GB", here = LISBON, there = here, now = FRIDAY } = {}) {
  return new Opening(await load(locale), variety, here).say(instant, there, now)
}

test("who shares our clock reads one time, with the day as people say it", async () => {
  equal(await said("2026-11-20T18:00:00.000Z"), "today at 18:00")
  equal(await said("2026-11-21T09:00:00.000Z"), "tomorrow at 09:00")
  equal(await said("2026-11-23T09:00:00.000Z"), "on Monday at 09:00")
  equal(await said("2026-12-28T09:00:00.000Z"), "on 28 December at 09:00")
})

test("another zone with the same clock is no other time", async () => {
  equal(await said("2026-11-23T09:00:00.000Z", { here: "Europe/London", there: LISBON }), "on Monday at 09:00")
})

test("who lives by another clock reads both, ours first", async () => {
  const there = "America/Sao_Paulo"
  equal(await said("2026-11-23T12:00:00.000Z", { there, here: "Europe/Berlin" }), "on Monday at 09:00 (13:00 for you)")
})

test("where it is another day for the customer, that is said, too", async () => {
  const monday = "2026-11-23T12:00:00.000Z"
  equal(await said(monday, { there: "America/Sao_Paulo", here: "Pacific/Auckland" }),
    "on Monday at 09:00 (Tuesday 01:00 for you)")
})

test("the day is told as it is where we open, also when the customer's is over", async () => {
  const late = Date.parse("2026-11-22T23:30:00.000Z")
  equal(await said("2026-11-23T12:00:00.000Z", { there: "America/Sao_Paulo", here: "Europe/Berlin", now: late }),
    "tomorrow at 09:00 (13:00 for you)")
})

test("Portuguese days have a gender, and one o'clock has one hour", async () => {
  const portuguese = { locale: "pt-BR", variety: "pt-BR", here: "America/Sao_Paulo" }
  equal(await said("2026-11-23T12:00:00.000Z", portuguese), "na segunda-feira às 09:00")
  equal(await said("2026-11-22T12:00:00.000Z", portuguese), "no domingo às 09:00")
  equal(await said("2026-11-24T04:30:00.000Z", portuguese), "na terça-feira à 01:30")
  equal(await said("2026-12-28T12:00:00.000Z", { ...portuguese, here: "America/Manaus", there: "America/Sao_Paulo" }),
    "em 28 de dezembro às 09:00 (08:00 no seu horário)")
})

test("an hour that the clocks skip is none that is told", async () => {
  const spring = { here: "Europe/Berlin", now: Date.parse("2026-03-28T12:00:00.000Z") }
  equal(await said("2026-03-29T01:00:00.000Z", spring), "tomorrow at 03:00")
})
