/**
 * How the customer ends a live chat: a button beside the title, and a question before anything happens. Event: `gone`
 * (both have gone, and one of them had the focus).
 */
export class Ending extends EventTarget {
  #chat
  #texts
  #button
  #dialog
  #trouble

  constructor({ chat, texts, button, dialog }) {
    super()
    this.#chat = chat
    this.#texts = texts
    this.#button = button
    this.#dialog = dialog
    this.#trouble = dialog.querySelector("[role=alert]")
    const [stay, end] = dialog.querySelectorAll("button")
    button.addEventListener("click", () => this.#ask())
    stay.addEventListener("click", () => dialog.close())
    end.addEventListener("click", () => this.#end())
    chat.addEventListener("standing", () => this.#show())
  }

  #show() {
    const hadFocus = [this.#button, this.#dialog].some(node => node.contains(document.activeElement))
    this.#button.hidden = !(this.#chat.isLive && this.#chat.isRunning)
    if (!this.#button.hidden) return
    this.#dialog.close()
    if (hadFocus) this.dispatchEvent(new Event("gone"))
  }

  #ask() {
    const { agent } = this.#chat.thread
    const words = agent ? this.#texts.text("end.active", { name: agent.name }) : this.#texts.text("end.waiting")
    this.#dialog.querySelector("p").textContent = words
    this.#trouble.hidden = true
    this.#dialog.showModal()
  }

  /** When it is over the button goes, and the question with it. */
  async #end() {
    try {
      await this.#chat.end()
    } catch {
      this.#trouble.hidden = false
    }
  }
}
