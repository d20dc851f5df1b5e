import { Outbox } from "/chat/outbox.js"
import { Storage } from "/chat/storage.js"
import { equal, next, ok, record, test, until } from "./harness.js"

let scopes = 0
const newScope = () => `test/${Date.now()}/${++scopes}`
const texts = outbox => outbox.posts.map(({ text }) => text)

/** A server that takes down what it is sent and answers as told. */
function server(answer = post => ({ type: "accepted", id: post.id })) {
  const frames = []
  return { frames, request: async frame => (frames.push(frame), answer(frame)) }
}

function refusing(code, more) {
  return server(() => { throw { type: "error", code, ...more } })
}

test("a post is kept until it is accepted", async () => {
  const { request, frames } = server()
  const outbox = new Outbox({ scope: newScope(), request })
  const accepted = record(outbox, "accepted")

  const added = outbox.add({ text: "hello" })
  equal(texts(outbox), ["hello"])
  await added

  equal(texts(outbox), [])
  equal(frames.map(({ type, text }) => [type, text]), [["post", "hello"]])
  equal(accepted[0].post.text, "hello")
})

test("posts survive a reload and are sent again, in order, with the same ids", async () => {
  const scope = newScope()
  const offline = refusing("offline")
  const before = new Outbox({ scope, request: offline.request })
  await before.add({ text: "one" })
  await before.add({ text: "two" })
  await before.add({ text: "three" })
  const ids = before.posts.map(({ id }) => id)
  before.close()

  const { request, frames } = server()
  const after = new Outbox({ scope, request })
  await after.load()
  equal(texts(after), ["one", "two", "three"])
  await after.flush()

  equal(frames.map(({ id }) => id), ids)
  equal(texts(after), [])
})

test("the next post waits for the answer to the one before", async () => {
  const answers = []
  const { request, frames } = server(() => new Promise(resolve => answers.push(resolve)))
  const outbox = new Outbox({ scope: newScope(), request })

  outbox.add({ text: "one" })
  outbox.add({ text: "two" })
  await until(() => answers.length === 1)
  equal(frames.length, 1)

  answers[0]({ type: "accepted" })
  await until(() => answers.length === 2)
  answers[1]({ type: "accepted" })
  await until(() => outbox.posts.length === 0)
})

test("what the server cannot store now is kept and tried again with the same id", async () => {
  let down = true
  const { request, frames } = server(() => {
    if (down) throw { type: "error", code: "unavailable" }
    return { type: "accepted" }
  })
  const outbox = new Outbox({ scope: newScope(), request })

  await outbox.add({ text: "patience" })
  equal(outbox.posts[0].state, "sending")

  down = false
  await until(() => outbox.posts.length === 0)
  equal(frames[0].id, frames[1].id)
})

test("a refused post says so, lets the next one pass, and can be tried again or discarded", async () => {
  let strict = true
  const { request } = server(({ text }) => {
    if (strict && text.startsWith("bad")) throw { type: "error", code: "bad-value" }
    return { type: "accepted" }
  })
  const outbox = new Outbox({ scope: newScope(), request })

  await outbox.add({ text: "bad one" })
  await outbox.add({ text: "bad two" })
  await outbox.add({ text: "good" })
  equal(outbox.posts.map(({ text, state, code }) => [text, state, code]),
    [["bad one", "failed", "bad-value"], ["bad two", "failed", "bad-value"]])

  strict = false
  await outbox.retry(outbox.posts[0].id)
  await outbox.discard(outbox.posts[0].id)
  equal(texts(outbox), [])
})

test("a post that was too large for the line is not repeated", async () => {
  const { request, frames } = refusing("offline", { close: 1009 })
  const outbox = new Outbox({ scope: newScope(), request })

  await outbox.add({ text: "huge" })
  await outbox.flush()

  equal(outbox.posts[0].code, "too-long")
  equal(frames.length, 1)
})

test("two tabs show the same posts and send each of them once", async () => {
  const scope = newScope()
  const frames = []
  const request = async frame => (frames.push(frame.text), { type: "accepted" })
  const [one, other] = [new Outbox({ scope, request }), new Outbox({ scope, request })]
  const seen = next(other, "change")

  await Promise.all([one.add({ text: "from one" }), seen])
  await other.add({ text: "from the other" })
  await until(() => one.posts.length === 0 && other.posts.length === 0)

  equal(frames.sort(), ["from one", "from the other"])
})

test("a tab that is online sends what a tab that is offline has written", async () => {
  const scope = newScope()
  const { request, frames } = server()
  const online = new Outbox({ scope, request })
  const offline = new Outbox({ scope, request: refusing("offline").request })

  await offline.add({ text: "help me out" })
  await until(() => offline.posts.length === 0)

  equal(frames.length, 1)
  online.close()
})

test("conversations do not wait for each other", async () => {
  const { request } = server(({ conversation }) => conversation === "a" ? new Promise(() => {}) : { type: "accepted" })
  const outbox = new Outbox({ scope: newScope(), request })

  outbox.add({ text: "stuck", conversation: "a" })
  outbox.add({ text: "note", conversation: "b", kind: "note" })
  await until(() => outbox.of("b").length === 0)

  equal(outbox.of("a").length, 1)
})

test("a message that came back from the server settles its post", async () => {
  const outbox = new Outbox({ scope: newScope(), request: refusing("offline").request })
  await outbox.add({ text: "arrived after all" })
  await outbox.settle(outbox.posts[0].id)
  equal(texts(outbox), [])
})

test("scopes do not see each other, and a scope can be forgotten", async () => {
  const [maria, joao] = [newScope(), newScope()]
  const { request } = refusing("offline")
  await new Outbox({ scope: maria, request }).add({ text: "mine" })

  const other = new Outbox({ scope: joao, request })
  await other.load()
  equal(texts(other), [])

  await new Storage().forget(maria)
  const again = new Outbox({ scope: maria, request })
  await again.load()
  equal(texts(again), [])
})

test("where storage is blocked the outbox works for the life of the page", async () => {
  const storage = new Storage(() => { throw new DOMException("blocked", "SecurityError") })
  const { request, frames } = server()
  const outbox = new Outbox({ scope: newScope(), request, storage })

  await outbox.add({ text: "still here" })

  equal(frames.length, 1)
  ok(!await storage.lasts())
})
