import { DAY, time } from "./day-hours.js"

const MARKS = [0, 6, 12, 18, 24]

/** Seven days side by side, each with its open hours; what runs over midnight goes on in the next day. */
export class WeekPicture {
  node = part("picture")
  bodies = []

  /** @param labels what the days are called, the first day of the week first */
  constructor(labels) {
    this.node.setAttribute("aria-hidden", "true")
    this.node.append(axis(), ...labels.map(label => this.#day(label)))
  }

  #day(label) {
    const day = part("picture__day")
    const body = part("picture__body")
    this.bodies.push(body)
    day.append(Object.assign(part("picture__label"), { textContent: label.slice(0, 3) }), body)
    return day
  }

  /** @param week the intervals of each day; null where nobody can tell */
  show(week) {
    this.bodies.forEach((body, day) => {
      const before = week.at(day - 1) ?? []
      body.classList.toggle("picture__body--unclear", !week[day])
      body.replaceChildren(...(week[day] ?? []).map(block), ...before.filter(each => each.end > DAY).map(rest))
    })
  }

  /** Where a pointer is: which day, and which minute of it. */
  place({ clientX, clientY }) {
    const boxes = this.bodies.map(body => body.getBoundingClientRect())
    const day = boxes.findLastIndex((box, i) => i === 0 || clientX >= box.left)
    const minute = ((clientY - boxes[day].top) / boxes[day].height) * DAY
    return { day, minute: Math.max(0, Math.min(DAY, minute)) }
  }
}

function part(name) {
  return Object.assign(document.createElement("div"), { className: name })
}

function axis() {
  const axis = part("picture__axis")
  axis.append(...MARKS.map(hour => Object.assign(placed(part("picture__mark"), hour * 60, hour * 60), { textContent: hour })))
  return axis
}

function block({ start, end }) {
  const words = `${time(start)}–${time(end > DAY ? end - DAY : end)}`
  return Object.assign(placed(part("picture__block"), start, Math.min(end, DAY)), { textContent: words, title: words })
}

function rest({ end }) {
  return placed(part("picture__block picture__block--rest"), 0, end - DAY)
}

function placed(node, start, end) {
  node.style.insetBlockStart = `${(start / DAY) * 100}%`
  node.style.blockSize = `${((end - start) / DAY) * 100}%`
  return node
}
