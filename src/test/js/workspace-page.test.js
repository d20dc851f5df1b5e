import { Workspace } from "/workspace/desk/workspace.js"
import { equal, ok, record, test } from "./harness.js"

const summary = (id, agent) => ({
  id, state: "active", since: "2026-11-22T09:00:00.000Z", agent, customer: { name: "Maria" }, seq: 1, backstage: 0,
  read: { customer: 0, agent: 0 }, last: null
})

const ANA = { id: "a1", name: "Ana" }
const welcome = ({ agent = ANA, conversations = [summary("c1", ANA)] } = {}) => ({
  type: "welcome", agent, conversations, capacity: {}, openCount: 0, offers: [], returned: [], list: 1, epoch: "e1"
})

class Line extends EventTarget {
  sent = []

  send(frame) {
    return this.sent.push(frame)
  }

  async request({ conversation, log }) {
    const word = { conversation, seq: 1, id: "m1", from: { kind: "customer", name: "Maria" }, text: "hello" }
    return { type: "history", conversation, log, messages: log ? [] : [word], more: false }
  }

  tell(frame) {
    this.dispatchEvent(new CustomEvent("frame", { detail: frame }))
    this.dispatchEvent(new Event("online"))
  }
}

const begin = agent => Object.assign(new EventTarget(), { flush() {}, isOf: ({ id }) => id === agent.id })

const opened = async frame => {
  const line = new Line()
  const workspace = new Workspace({ line, begin })
  workspace.select("c1")
  line.tell(frame)
  while (workspace.dossier.status !== "open") await new Promise(resolve => setTimeout(resolve))
  return { line, workspace }
}

test("a conversation that the address names is opened as soon as there is a line", async () => {
  const { workspace } = await opened(welcome())

  equal(workspace.dossier.thread.seq, 1)
  ok(workspace.canLeave)
})

test("what the agent sees of their own conversation is read, and said once", async () => {
  const { line, workspace } = await opened(welcome())

  workspace.sees()
  workspace.sees()

  equal(line.sent, [{ type: "read", conversation: "c1", seq: 1 }])
})

test("a look into a conversation of nobody leaves no read mark", async () => {
  const { line, workspace } = await opened(welcome({ conversations: [summary("c1", null)] }))

  workspace.sees()

  equal(line.sent, [])
})

test("when somebody else has logged in, this page is at its end", async () => {
  const { line, workspace } = await opened(welcome())
  const ended = record(workspace, "ended")

  line.tell(welcome({ agent: { id: "b1", name: "Bruno" } }))

  equal(ended, [{ code: "not-authenticated" }])
})
