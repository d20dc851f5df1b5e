import { length } from "/chat/text.js"
import { equal, test } from "./harness.js"

test("a text is as long as it has code points", () => {
  equal(length(""), 0)
  equal(length("olá"), 3)
  equal(length("👍🏽"), 2)
  equal(length("a\ud800b"), 3)
  equal(length("👨‍👩‍👧".repeat(1000)), 5000)
})
