import { including, read, write } from "./day-hours.js"
import { WeekDrag } from "./week-drag.js"
import { WeekPicture } from "./week-picture.js"

/**
 * A week: the fields of its days, and a picture of them in which hours can be drawn with a mouse. What counts is what
 * stands in the fields.
 */
class WeekElement extends HTMLElement {
  #picture
  #drag
  #listening

  connectedCallback() {
    const { signal } = (this.#listening = new AbortController())
    this.#picture = new WeekPicture(this.#fields.map(field => field.closest(".day").querySelector("label").textContent))
    this.querySelector(".week__days").before(this.#picture.node)
    this.addEventListener("input", this.#show, { signal })
    this.addEventListener("change", this.#tidy, { signal })
    this.#picture.node.addEventListener("pointerdown", this.#take, { signal })
    this.#picture.node.addEventListener("pointermove", this.#move, { signal })
    this.#picture.node.addEventListener("pointerup", this.#drop, { signal })
    this.#picture.node.addEventListener("pointercancel", this.#drop, { signal })
    this.#show()
  }

  disconnectedCallback() {
    this.#listening.abort()
    this.#picture.node.remove()
  }

  get #fields() {
    return [...this.querySelectorAll(".day input")]
  }

  get #week() {
    return this.#fields.map(field => read(field.value))
  }

  #show = () => this.#picture.show(this.#week)

  #tidy = ({ target }) => {
    const intervals = target.closest(".day") && read(target.value)
    if (intervals) target.value = write(intervals)
  }

  /** A finger scrolls the page. */
  #take = event => {
    const week = this.#week
    const place = this.#picture.place(event)
    if (event.pointerType === "touch" || event.button || !week[place.day] || !event.target.closest(".picture__body")) return

    event.preventDefault()
    this.#picture.node.setPointerCapture(event.pointerId)
    this.#drag = new WeekDrag(week, place)
  }

  #move = event => {
    const place = this.#picture.place(event)
    if (!this.#drag?.hasLeft(place)) return

    const held = this.#drag.to(place)
    const field = this.#fields[this.#drag.day]
    field.value = write(held ? including(this.#drag.rest, held) : this.#drag.rest)
    field.dispatchEvent(new Event("input", { bubbles: true }))
  }

  #drop = () => (this.#drag = undefined)
}

customElements.define("perdura-week", WeekElement)
