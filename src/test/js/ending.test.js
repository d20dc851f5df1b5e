import { Texts } from "/chat/i18n.js"
import { Ending } from "/widget/ending.js"
import { element } from "/widget/nodes.js"
import { equal, ok, record, test } from "./harness.js"

/** A live chat that runs, with the button that ends it and the question that it asks. */
async function scene() {
  document.querySelector("#scene")?.remove()
  const [button, stay, end] = ["End chat", "Keep chatting", "End chat"].map(words => element("button", {}, words))
  const dialog = element("dialog", {}, element("p"), element("p", { role: "alert" }), stay, end)
  document.body.append(element("div", { id: "scene" }, button, dialog))
  const chat = Object.assign(new EventTarget(), { isLive: true, isRunning: true, thread: { agent: null } })
  const ending = new Ending({ chat, texts: await Texts.load("/widget/texts", "en"), button, dialog })
  const stop = () => {
    chat.isRunning = false
    chat.dispatchEvent(new Event("standing"))
  }
  return { button, dialog, stop, gone: record(ending, "gone") }
}

test("an ended chat takes the question with it, and says that the focus was in there", async () => {
  const { button, dialog, stop, gone } = await scene()
  button.click()
  ok(dialog.contains(document.activeElement))
  stop()
  ok(button.hidden && !dialog.open)
  equal(gone.length, 1)
})

test("who was elsewhere when it ended is left there", async () => {
  const { button, stop, gone } = await scene()
  document.activeElement.blur()
  stop()
  ok(button.hidden)
  equal(gone.length, 0)
})
