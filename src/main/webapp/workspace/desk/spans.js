const UNITS = [["day", 86_400], ["hour", 3600], ["minute", 60], ["second", 1]]

/** Says how long something lasts, in its largest unit: "2m" or "2 minutes". */
export class Spans {
  #locale
  #formats = new Map()

  constructor(locale) {
    this.#locale = locale
  }

  short(milliseconds) {
    return this.#say(milliseconds, "narrow")
  }

  long(milliseconds) {
    return this.#say(milliseconds, "long")
  }

  /** "1:58", for a countdown. */
  exact(milliseconds) {
    const seconds = Math.max(0, Math.ceil(milliseconds / 1000))
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`
  }

  #say(milliseconds, unitDisplay) {
    const seconds = Math.max(0, Math.floor(milliseconds / 1000))
    const [unit, length] = UNITS.find(([unit, length]) => seconds >= (unit === "second" ? 0 : length))
    return this.#format(unit, unitDisplay).format(Math.floor(seconds / length))
  }

  #format(unit, unitDisplay) {
    const key = `${unit} ${unitDisplay}`
    if (!this.#formats.has(key)) {
      this.#formats.set(key, new Intl.NumberFormat(this.#locale, { style: "unit", unit, unitDisplay }))
    }
    return this.#formats.get(key)
  }
}
