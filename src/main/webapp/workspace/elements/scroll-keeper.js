const SLACK = 32

/**
 * Keeps what is read where it is while rows come and go around it. Who is at the end stays at the end, also when the
 * window changes its size.
 */
export class ScrollKeeper {
  #scroller
  #atEnd = true
  #resizes = new ResizeObserver(() => this.#atEnd && this.toEnd())

  constructor(scroller) {
    this.#scroller = scroller
  }

  start() {
    this.#scroller.addEventListener("scroll", this.#scrolled, { passive: true })
    this.#resizes.observe(this.#scroller)
  }

  stop() {
    this.#scroller.removeEventListener("scroll", this.#scrolled)
    this.#resizes.disconnect()
  }

  /** How much there is below what is seen. */
  get below() {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller
    return scrollHeight - scrollTop - clientHeight
  }

  get isAtEnd() {
    return this.#atEnd
  }

  toEnd() {
    this.#atEnd = true
    this.#scroller.scrollTop = this.#scroller.scrollHeight
  }

  keep(change) {
    const anchor = this.#atEnd ? null : this.#firstSeen()
    const before = anchor?.getBoundingClientRect().top
    change()
    if (this.#atEnd) this.toEnd()
    else if (anchor?.isConnected) this.#scroller.scrollTop += anchor.getBoundingClientRect().top - before
  }

  #firstSeen() {
    const top = this.#scroller.getBoundingClientRect().top
    return [...this.#scroller.querySelectorAll(".log__row")].find(row => row.getBoundingClientRect().bottom > top)
  }

  #scrolled = () => {
    this.#atEnd = this.below < SLACK
  }
}
