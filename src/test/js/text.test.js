import { isolated, length } from "/chat/text.js"
import { equal, ok, test } from "./harness.js"

test("a text is as long as it has code points", () => {
  equal(length(""), 0)
  equal(length("olá"), 3)
  equal(length("👍🏽"), 2)
  equal(length("a\ud800b"), 3)
  equal(length("👨‍👩‍👧".repeat(1000)), 5000)
})

test("a name that runs the other way leaves the sentence around it in order", () => {
  const box = document.createElement("p")
  box.textContent = `1 ${isolated("\u05d0\u05d1")} 2`
  document.body.append(box)
  const place = (from, to) => {
    const range = document.createRange()
    range.setStart(box.firstChild, from)
    range.setEnd(box.firstChild, to)
    return range.getBoundingClientRect().left
  }
  ok(place(0, 1) < place(3, 4) && place(3, 4) < place(box.textContent.length - 1, box.textContent.length))
  box.remove()
})
