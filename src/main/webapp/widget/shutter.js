import { dress } from "./look.js"

/**
 * Dresses frame and launcher for whether there is anybody to talk to. A launcher that is not to be seen while we are
 * closed stays as long as a chat runs or is open before the customer's eyes, and as long as words of either side wait.
 */
export class Shutter {
  #host
  #door
  #look
  #chat = null
  #told = ""

  constructor({ host, door, look }) {
    this.#host = host
    this.#door = door
    this.#look = look
    door.addEventListener("change", () => this.#show())
    this.#show()
  }

  follow(chat) {
    this.#chat = chat
    for (const change of ["standing", "unread"]) chat.addEventListener(change, () => this.#show())
    chat.outbox.addEventListener("change", () => this.#show())
  }

  get #closed() {
    return this.#chat?.isWelcomed ? this.#chat.isShut : this.#look.closed ?? false
  }

  get #wordsWait() {
    return this.#chat?.unread > 0 || this.#chat?.outbox.posts.length > 0
  }

  #show() {
    const [look, closed] = [this.#look, this.#closed]
    if (!look.key) return
    const hidden = closed && !look.shownWhenClosed && !this.#door.isOpen && !this.#wordsWait
    const shown = { ...look, closed, hidden }
    if (JSON.stringify(shown) === this.#told) return
    this.#told = JSON.stringify(shown)
    dress(shown)
    this.#host.tell("look", shown)
  }
}
