import { Calendar } from "/chat/time.js"

const calendar = new Calendar(document.documentElement.lang)

/** An instant by the reader's own clock: all of it on hover, and with `written` instead of what stands there, too. */
class Moment extends HTMLElement {
  connectedCallback() {
    const at = this.getAttribute("at")
    if (!at) return

    this.title = calendar.exact(at)
    if (this.hasAttribute("written")) this.textContent = calendar.moment(at)
  }
}

customElements.define("perdura-moment", Moment)
