/** Hours of a day as people type them, in minutes from its midnight: `09:00–12:00, 22:00–02:00+1`. */
export const DAY = 1440

const TIME = String.raw`(\d{1,2})(?:[:.h](\d{2})?)?`
const INTERVAL = new RegExp(String.raw`^${TIME}\s*[-–—]\s*${TIME}\s*(\+\s*1)?$`, "i")
const BETWEEN = /[,;\n]|(?<=[\dh])\s+(?=\d)/i

/** The intervals, or null when something in the text is none. */
export function read(text) {
  const intervals = text.split(BETWEEN).map(part => part.trim()).filter(Boolean).map(interval)
  return intervals.includes(null) ? null : intervals.sort((a, b) => a.start - b.start)
}

function interval(text) {
  const [, hour, minute = 0, lastHour, lastMinute = 0, next] = INTERVAL.exec(text) ?? []
  const start = hour * 60 + +minute
  const end = lastHour * 60 + +lastMinute + (next ? DAY : 0)
  const isOne = minute < 60 && lastMinute < 60 && start < DAY && end > start && end <= start + DAY && (next || end <= DAY)
  return isOne ? { start, end } : null
}

export function write(intervals) {
  return intervals.map(({ start, end }) => `${time(start)}–${end > DAY ? `${time(end - DAY)}+1` : time(end)}`).join(", ")
}

export function time(minutes) {
  return [Math.floor(minutes / 60), minutes % 60].map(part => String(part).padStart(2, "0")).join(":")
}

/** The same hours with one more; what meets becomes one. */
export function including(intervals, added) {
  const met = intervals.filter(({ start, end }) => start <= added.end && end >= added.start)
  const start = Math.min(added.start, ...met.map(each => each.start))
  const end = Math.min(start + DAY, Math.max(added.end, ...met.map(each => each.end)))
  return [...intervals.filter(each => !met.includes(each)), { start, end }].sort((a, b) => a.start - b.start)
}
