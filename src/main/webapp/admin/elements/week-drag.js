import { DAY } from "./day-hours.js"

const STEP = 15
const EDGE = 25

/**
 * One stretch of hours in the hand of a pointer: a new one, one end of another, or all of it. Dragged into the next day
 * it runs over midnight; dragged to nothing it is gone.
 */
export class WeekDrag {
  day
  #taken
  #away = false
  #anchor
  #held
  #grip

  /** @param week the intervals of each day, from which the held one is taken out */
  constructor(week, { day, minute }) {
    this.day = day
    this.#taken = minute
    this.#held = week[day].find(({ start, end }) => minute >= start - EDGE && minute <= end + EDGE)
    this.rest = week[day].filter(each => each !== this.#held)
    this.#anchor = this.#anchorAt(minute)
  }

  #anchorAt(minute) {
    if (!this.#held) return snap(minute)

    const { start, end } = this.#held
    if (Math.abs(minute - start) <= EDGE) return end
    if (Math.abs(minute - end) <= EDGE) return start
    this.#grip = minute - start
    return start
  }

  /** Whether the pointer has been a step away from where it took hold: a hand that only clicks trembles, too. */
  hasLeft({ minute }) {
    this.#away ||= Math.abs(minute - this.#taken) >= STEP
    return this.#away
  }

  /** The stretch when the pointer is there; null when nothing is left of it. */
  to({ day, minute }) {
    return this.#grip === undefined ? this.#stretched(day, minute) : this.#moved(minute)
  }

  #stretched(day, minute) {
    const over = day === this.day + 1 && minute < this.#anchor ? DAY : 0
    const [start, end] = [this.#anchor, snap(minute) + over].sort((a, b) => a - b)
    return end > start && start < DAY ? { start, end: Math.min(end, start + DAY) } : null
  }

  #moved(minute) {
    const length = this.#held.end - this.#held.start
    const start = Math.max(0, Math.min(snap(minute - this.#grip), DAY - Math.min(length, DAY)))
    return { start, end: start + length }
  }
}

function snap(minute) {
  return Math.round(minute / STEP) * STEP
}
