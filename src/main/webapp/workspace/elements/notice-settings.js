import { t } from "../desk/words.js"
import { make } from "./dom.js"

const MUTED = "perdura.muted"

/** Whether sounds are wanted in this browser. */
export const isMuted = (storage = localStorage) => storage.getItem(MUTED) === "true"

/** Whether desktop notifications can be shown. */
export const mayNotify = () => globalThis.Notification?.permission === "granted"

/** Sounds and desktop notifications. The browser is asked for leave only on a click. */
export class NoticeSettingsElement extends HTMLElement {
  connectedCallback() {
    this.replaceChildren(this.#sound(), this.#notifications())
  }

  #sound() {
    const box = make("input", { type: "checkbox", onchange: () => localStorage.setItem(MUTED, String(!box.checked)) })
    box.checked = !isMuted()
    return make("label", { class: "menu__field" }, t("menu.sound"), box)
  }

  #notifications() {
    const permission = globalThis.Notification?.permission ?? "denied"
    if (permission === "default") {
      const ask = { type: "button", class: "panel__item", onclick: () => this.#ask() }
      return make("button", ask, t("menu.notifications.ask"))
    }
    const words = permission === "granted" ? "menu.notifications.on" : "menu.notifications.denied"
    return make("p", { class: "menu__hint" }, t(words))
  }

  async #ask() {
    await Notification.requestPermission()
    this.connectedCallback()
  }
}
