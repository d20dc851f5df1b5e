import { Chat } from "/widget/chat.js"
import { equal, test } from "./harness.js"

/** Whether one can begin nothing in a chat that was never welcomed. */
function isShut(look) {
  const session = Object.assign(new EventTarget(), { scope: `test/chat/${Date.now()}`, forget() {} })
  const chat = new Chat({ session, url: "wss://chat.invalid", locale: "en", ...look })
  chat.close()
  return chat.isShut
}

test("a live chat begins as its widget looks, before anything is said", () => {
  equal(isShut({ mode: "live", closed: true }), true)
  equal(isShut({ mode: "live", closed: false }), false)
  equal(isShut({ mode: "live" }), false)
})

test("one that lasts is never shut", () => {
  equal(isShut({ mode: "persistent", closed: true }), false)
})
