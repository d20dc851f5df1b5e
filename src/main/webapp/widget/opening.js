import { Calendar } from "../chat/time.js"

const DAY = 86_400_000
const WEEK = 7

/** Says when we are there again, by the clock of those who open and, where it differs, by the customer's own. */
export class Opening {
  #texts
  #locale
  #ownZone

  constructor(texts, locale, ownZone) {
    this.#texts = texts
    this.#locale = locale
    this.#ownZone = ownZone
  }

  /** "on Monday at 09:00 (14:00 for you)". */
  say(instant, zone = this.#ownZone, now = Date.now()) {
    const [there, here] = [this.#calendar(zone), this.#calendar(this.#ownZone)]
    const when = `${this.#day(there, instant, now, zone)} ${this.#at(there, instant, zone)}`
    const [day, clock] = [here.dayOf(instant), here.clock(instant)]
    if (day === there.dayOf(instant)) {
      return clock === there.clock(instant) ? when : this.#texts.text("opening.both", { when, yours: clock })
    }
    return this.#texts.text("opening.both", { when, yours: `${here.day(instant, now)} ${clock}` })
  }

  #day(calendar, instant, now, zone) {
    const days = Math.round((Date.parse(calendar.dayOf(instant)) - Date.parse(calendar.dayOf(now))) / DAY)
    if (days < 2) return this.#texts.text(days < 1 ? "opening.today" : "opening.tomorrow")
    if (days < WEEK) return this.#texts.text(`opening.weekday.${new Date(calendar.dayOf(instant)).getUTCDay()}`)
    const date = new Intl.DateTimeFormat(this.#locale, { timeZone: zone, day: "numeric", month: "long" })
    return this.#texts.text("opening.date", { date: date.format(new Date(instant)) })
  }

  /** One o'clock takes another word than nine in some languages. */
  #at(calendar, instant, zone) {
    const format = new Intl.DateTimeFormat("en", { timeZone: zone, hour: "numeric", hourCycle: "h23" })
    const hour = Number(format.format(new Date(instant)))
    return this.#texts.text("opening.at", { count: hour, clock: calendar.clock(instant) })
  }

  #calendar(zone) {
    return new Calendar(this.#locale, zone)
  }
}
