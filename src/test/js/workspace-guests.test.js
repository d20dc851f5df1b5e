import { Guests } from "/workspace/desk/guests.js"
import { isBy } from "/workspace/desk/talk.js"
import { equal, ok, test, until } from "./harness.js"

const ANA = { id: "a1", name: "Ana" }
const BRUNO = { id: "a2", name: "Bruno" }

const frame = (stage, more = {}) => ({
  conversation: { id: "c1", state: "active", agent: ANA },
  participant: { id: "p1", role: "consulted", stage, agent: BRUNO, by: ANA, seq: 0, ...more }
})

const guests = (answer = async () => ({ messages: [], more: false })) => {
  const asked = []
  const all = new Guests(frame => asked.push(frame) && answer(frame), () => {})
  return { all, asked }
}

test("who is asked sees the question, who asks sees whom they asked", () => {
  const { all } = guests()

  all.take(frame("asked"))

  equal(all.asking("a2").length, 1)
  equal(all.visited("a2").length, 0)
  equal(all.consultedBy("a1", "c1").map(({ participant }) => participant.agent.name), ["Bruno"])
})

test("who has said yes is beside the agent until they are gone", () => {
  const { all } = guests()
  all.take(frame("listening"))

  equal(all.asking("a2").length, 0)
  equal(all.own("a2", "c1").participant.stage, "listening")

  all.take(frame("gone", { outcome: "left" }))
  equal(all.own("a2", "c1"), null)
})

test("with a new welcome only those count who are told again", () => {
  const { all } = guests()
  all.take(frame("listening"))

  all.begin()
  equal(all.visited("a2").length, 0)

  all.take(frame("listening"))
  equal(all.visited("a2").length, 1)
})

test("what was said before is fetched, and what is said now is added once", async () => {
  const word = (seq, text) => ({ seq, id: `w${seq}`, from: { kind: "agent", name: "Ana" }, text })
  const { all, asked } = guests(async () => ({ messages: [word(1, "Who knows?")], more: false }))
  all.take(frame("asked", { seq: 1 }))
  const { talk } = all.asking("a2")[0]
  await until(() => talk.words.length === 1)

  all.heard({ conversation: "c1", participant: "p1", ...word(2, "I do") })
  all.heard({ conversation: "c1", participant: "p1", ...word(2, "I do") })

  equal(asked[0].type, "whispers")
  equal(talk.words.map(({ text }) => text), ["Who knows?", "I do"])
})

test("of two agents with the same name each knows their own words", () => {
  const namesake = { from: { kind: "agent", id: "a2", name: "Ana" } }

  ok(isBy("a2", namesake))
  ok(!isBy("a1", namesake))
  ok(isBy("a1", { id: "w1", text: "Not stored yet", state: "sending" }))
})

test("a word that was not stored stays, and can be sent again with the same id", async () => {
  let isAway = true
  const { all, asked } = guests(async ({ type }) => {
    if (isAway && type === "whisper") throw { code: "offline" }
    return { messages: [], more: false }
  })
  all.take(frame("listening"))
  const { talk } = all.visited("a2")[0]

  await talk.say("Yes")
  equal(talk.pending.map(({ state }) => state), ["failed"])

  isAway = false
  await talk.again(talk.pending[0].id)
  const ids = asked.filter(({ type }) => type === "whisper").map(({ id }) => id)
  equal(talk.pending, [])
  ok(ids.length === 2 && ids[0] === ids[1])
})
