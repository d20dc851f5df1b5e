import { t } from "../desk/words.js"
import { make } from "./dom.js"

let count = 0

/** Asks before something happens, and says what will; resolves to whether it shall. */
export const confirmation = ({ title, points, action, style }) => new Promise(resolve => {
  const id = `confirmation-${++count}`
  const cancel = make("button", { class: "button", value: "no" }, t("cancel"))
  const confirm = make("button", { class: `button button--${style}`, value: "yes", autofocus: true }, action)
  const dialog = make("dialog", { class: "dialog", "aria-labelledby": id },
    make("form", { method: "dialog" },
      make("h2", { class: "dialog__title", id, dir: "auto" }, title),
      make("ul", { class: "dialog__points" }, points.map(point => make("li", { dir: "auto" }, point))),
      make("div", { class: "dialog__buttons" }, cancel, confirm)))
  dialog.addEventListener("close", () => {
    dialog.remove()
    resolve(dialog.returnValue === "yes")
  })
  document.body.append(dialog)
  dialog.showModal()
})
