const PAUSE = 15_000

/**
 * A part of the page that keeps itself fresh: asks for the same address now and then, or when asked to, and shows what
 * has become of the part. It waits while nobody looks, and while something in it is marked or being pressed.
 */
class Fresh extends HTMLElement {
  #watched
  #timer
  #shown = ""

  connectedCallback() {
    const signal = (this.#watched = new AbortController()).signal
    document.addEventListener("visibilitychange", () => document.hidden || this.#refresh(), { signal })
    this.addEventListener("click", ({ target }) => target.closest("[data-refresh]") && this.#renew(), { signal })
    this.#plan()
  }

  disconnectedCallback() {
    this.#watched.abort()
    clearTimeout(this.#timer)
  }

  #plan() {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#refresh(), PAUSE)
  }

  #refresh() {
    if (document.hidden || this.#isInUse) this.#plan()
    else this.#renew()
  }

  get #isInUse() {
    const marked = getSelection()
    return this.#part.matches(":active") || !marked.isCollapsed && this.#part.contains(marked.anchorNode)
  }

  get #part() {
    return this.querySelector("[data-part]")
  }

  async #renew() {
    try {
      this.#show(await this.#read())
      this.#say("")
    } catch {
      if (this.isConnected) this.#say(this.getAttribute("failed"))
    }
    if (this.isConnected) this.#plan()
  }

  /** Whoever is not logged in any more is led to the login page, and from there back to here. */
  async #read() {
    const answer = await fetch(location.href, { signal: this.#watched.signal })
    if (answer.redirected) location.reload()
    if (!answer.ok || answer.redirected) throw new Error(answer.status)
    return new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(`#${this.id} [data-part]`)
  }

  #show(news) {
    if (news.outerHTML === this.#shown) return

    this.#shown = news.outerHTML
    const focused = this.#part.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null
    this.#part.replaceChildren(...document.importNode(news, true).childNodes)
    if (focused) this.#part.querySelector(`[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true })
  }

  #say(words) {
    this.querySelector("[role=status]").textContent = words
  }
}

customElements.define("perdura-fresh", Fresh)
