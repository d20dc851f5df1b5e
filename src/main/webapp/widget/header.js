import { worn } from "./look.js"

/** Who one is talking to, and what they say of themselves. */
export class Header {
  #chat
  #texts
  #look
  #line

  constructor({ chat, texts, look, line }) {
    this.#chat = chat
    this.#texts = texts
    this.#look = look
    this.#line = line
    chat.addEventListener("standing", () => this.#show())
    this.#show()
  }

  #show() {
    const { subtitle } = worn({ ...this.#look, closed: this.#chat.isShut })
    const name = this.#chat.isShut ? "" : this.#chat.thread.agent?.name ?? ""
    this.#line.textContent = name && subtitle ? this.#texts.text("with-agent", { name, subtitle }) : name || subtitle
  }
}
