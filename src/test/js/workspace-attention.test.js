import { Attention } from "/workspace/elements/attention.js"
import { speak } from "/workspace/desk/words.js"
import { equal, test } from "./harness.js"

const english = { getItem: () => "en" }

/** A page that is not looked at, and what it shows on the desktop meanwhile. */
const away = async work => {
  const shown = []
  const { Notification } = globalThis
  globalThis.Notification = class extends EventTarget {
    static permission = "granted"

    constructor(title, { body }) {
      super()
      shown.push({ title, body })
    }
  }
  Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true })
  try {
    await speak(english)
    await work()
  } finally {
    delete document.visibilityState
    globalThis.Notification = Notification
  }
  return shown
}

test("a notification shows name and words as they are, and the name on its own", async () => {
  const workspace = new EventTarget()
  const customer = { name: "\u05de\u05e8\u05d9\u05dd <b>" }
  const detail = { conversation: { id: "c1", customer, last: { text: "<img src=x>\n{name}" } }, reason: "new" }
  const attention = new Attention(workspace)

  const shown = await away(() => {
    attention.start()
    workspace.dispatchEvent(new CustomEvent("offered", { detail }))
    attention.stop()
  })

  equal(shown.map(({ title }) => title.includes(`\u2068${customer.name}\u2069`)), [true])
  equal(shown.map(({ body }) => body), ["<img src=x>\n{name}"])
})
