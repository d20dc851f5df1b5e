const DAY = 86_400_000

/** Says instants as people do, in the reader's language and zone: "yesterday 14:05". */
export class Calendar {
  #day
  #clock
  #weekday
  #date
  #dateInYear
  #exact
  #relative

  constructor(locale, zone) {
    const format = options => new Intl.DateTimeFormat(locale, { timeZone: zone, ...options })
    this.#day = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" })
    this.#clock = format({ hour: "2-digit", minute: "2-digit" })
    this.#weekday = format({ weekday: "long" })
    this.#date = format({ day: "numeric", month: "long" })
    this.#dateInYear = format({ day: "numeric", month: "long", year: "numeric" })
    this.#exact = format({ dateStyle: "full", timeStyle: "long" })
    this.#relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" })
  }

  /** The calendar day as `2026-11-22`: two messages with different ones have a separator between them. */
  dayOf(instant) {
    return this.#day.format(new Date(instant))
  }

  /** "today", "yesterday", "tomorrow", "Monday", "12 November", "12 November 2025". */
  day(instant, now = Date.now()) {
    const ago = this.#daysAgo(instant, now)
    if (Math.abs(ago) < 2) return this.#relative.format(-ago, "day")
    if (Math.abs(ago) < 7) return this.#weekday.format(new Date(instant))
    const thisYear = this.dayOf(instant).slice(0, 4) === this.dayOf(now).slice(0, 4)
    return (thisYear ? this.#date : this.#dateInYear).format(new Date(instant))
  }

  /** "14:05". */
  clock(instant) {
    return this.#clock.format(new Date(instant))
  }

  /** "14:05" today, "yesterday 14:05" or "Monday 14:05" otherwise. */
  moment(instant, now = Date.now()) {
    const clock = this.clock(instant)
    return this.#daysAgo(instant, now) === 0 ? clock : `${this.day(instant, now)} ${clock}`
  }

  /** All of it, for the title and for screen readers. */
  exact(instant) {
    return this.#exact.format(new Date(instant))
  }

  #daysAgo(instant, now) {
    return Math.round((Date.parse(this.dayOf(now)) - Date.parse(this.dayOf(instant))) / DAY)
  }
}
