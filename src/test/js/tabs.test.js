import { Tabs } from "/chat/tabs.js"
import { equal, next, test } from "./harness.js"

test("what one tab tells the others hear", async () => {
  const [one, other] = [new Tabs("t1"), new Tabs("t1")]
  const heard = next(other, "read")

  one.tell("read", { seq: 7 })

  equal((await heard).detail, { seq: 7 })
  one.close()
  other.close()
})

test("only one tab at a time does what is done alone", async () => {
  const [one, other] = [new Tabs("t2"), new Tabs("t2")]
  const steps = []
  const work = name => async () => {
    steps.push(`${name} begins`)
    await new Promise(resolve => setTimeout(resolve))
    steps.push(`${name} ends`)
  }

  await Promise.all([one.alone(work("one")), other.alone(work("other"))])

  equal(steps, ["one begins", "one ends", "other begins", "other ends"])
})
