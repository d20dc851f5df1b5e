import { Typing, Typists } from "/chat/typing.js"
import { equal, test } from "./harness.js"

test("typing is told at most once every three seconds", () => {
  let told = 0
  const typing = new Typing(() => told++)

  for (const now of [0, 500, 2_999, 3_000, 3_001, 6_500]) typing.typed(now)

  equal(told, 3)
})

test("after a post the next word is told at once", () => {
  let told = 0
  const typing = new Typing(() => told++)

  typing.typed(0)
  typing.posted()
  typing.typed(100)

  equal(told, 2)
})

test("somebody who types is shown once, and no more when the message has come", () => {
  const typists = new Typists()

  typists.typing("Ana")
  typists.typing("Ana")
  typists.typing("Bruno")
  equal(typists.names, ["Ana", "Bruno"])

  typists.stopped("Ana")
  equal(typists.names, ["Bruno"])
  typists.clear()
  equal(typists.names, [])
})
