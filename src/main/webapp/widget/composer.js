import { LONGEST, length } from "../chat/text.js"
import { icon } from "./icons.js"
import { keep } from "./keep.js"

const NEAR = 400

/**
 * Where the customer writes. The draft survives a reload. Events: `post` (detail: the text), `typed`, `resized`.
 */
export class Composer extends EventTarget {
  #form
  #text
  #send
  #count
  #texts
  #draft

  constructor({ form, texts, draft }) {
    super()
    this.#form = form
    this.#text = form.querySelector("textarea")
    this.#send = form.querySelector("button")
    this.#count = form.querySelector(".composer__count")
    this.#texts = texts
    this.#draft = draft
    this.#send.append(icon("send"))
    form.addEventListener("submit", this.#submitted)
    this.#text.addEventListener("input", this.#typed)
    this.#text.addEventListener("keydown", this.#pressed)
    window.addEventListener("resize", () => this.#grow())
    this.#text.value = keep.get(draft)
    this.#changed()
  }

  set hidden(hidden) {
    this.#form.hidden = hidden
    if (!hidden) this.#grow()
  }

  get hidden() {
    return this.#form.hidden
  }

  get hasFocus() {
    return this.#form.contains(document.activeElement)
  }

  get isEmpty() {
    return !this.#text.value.trim()
  }

  focus() {
    this.#text.focus({ preventScroll: true })
  }

  #submitted = event => {
    event.preventDefault()
    const text = this.#text.value
    if (this.isEmpty || length(text) > LONGEST) return this.focus()
    this.#text.value = ""
    keep.set(this.#draft, "")
    this.#changed()
    this.#tell("post", text)
    this.focus()
  }

  #typed = () => {
    keep.set(this.#draft, this.#text.value)
    this.#changed()
    if (this.#text.value) this.#tell("typed")
  }

  /** Enter that chooses a word in an input method is not ours. */
  #pressed = event => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return
    event.preventDefault()
    this.#form.requestSubmit()
  }

  #changed() {
    const left = LONGEST - length(this.#text.value)
    this.#send.disabled = left < 0 || this.isEmpty
    this.#text.ariaInvalid = String(left < 0)
    this.#count.hidden = left > NEAR
    this.#count.classList.toggle("composer__count--over", left < 0)
    this.#count.textContent = this.#texts.text(left < 0 ? "too-long" : "left", { count: Math.abs(left) })
    this.#grow()
  }

  #grow() {
    this.#text.style.blockSize = "auto"
    this.#text.style.blockSize = `${this.#text.scrollHeight}px`
    this.#tell("resized")
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }))
  }
}
