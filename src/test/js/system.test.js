import { isPassing, standing } from "/chat/system.js"
import { equal, ok, test } from "./harness.js"

const system = (trigger, text = trigger) => ({ from: { kind: "system" }, trigger, text })
const customer = text => ({ from: { kind: "customer", name: "Maria" }, text })
const agent = text => ({ from: { kind: "agent", name: "Ana" }, text })

test("places in a queue and waiting times pass, whatever else the system says stays", () => {
  const triggers = ["queue-position", "next-in-line", "wait-minutes", "wait-hours", "wait-hours-and-minutes"]
  ok(triggers.every(trigger => isPassing(system(trigger))))
  ok(["agent-joined", "out-of-hours", "toString", undefined].every(trigger => !isPassing(system(trigger))))
})

test("what somebody says stays, whatever its trigger", () => {
  ok(!isPassing({ ...customer("hi"), trigger: "next-in-line" }))
})

test("of the words on the wait the newest of each sort counts, the place before the time", () => {
  const thread = [customer("hi"), system("wait-minutes", "5 minutes"), system("queue-position", "2 ahead"),
    system("out-of-hours"), system("next-in-line", "You are next."), customer("still here")]
  equal(standing(thread), ["You are next.", "5 minutes"])
})

test("who was taken and is back in the queue hears nothing of the first wait", () => {
  const wait = [system("queue-position", "2 ahead"), system("agent-joined")]
  equal(standing([...wait]), [])
  equal(standing([...wait, system("queue-position", "1 ahead")]), ["1 ahead"])
  equal(standing([system("next-in-line", "next"), agent("hello"), customer("hi")]), [])
})
