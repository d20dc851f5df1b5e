import { PeerSearch, peersOf } from "/workspace/desk/peers.js"
import { equal, next, record, test } from "./harness.js"

const agent = (name, more = {}) => ({ id: name, name, presence: "available", reachable: true, free: 100, ...more })
const queue = (name, more = {}) => ({ id: name, name, open: true, agents: 2, ...more })
const found = (more = {}) => ({ agents: [agent("Bruno")], queues: [], more: false, ...more })

test("who is not there or has no room cannot be chosen", () => {
  const agents = [agent("Bruno"), agent("Carla", { free: 29, full: true }), agent("Davi", { reachable: false, free: 0 })]

  equal(peersOf(found({ agents })).map(({ name, obstacle }) => [name, obstacle]),
    [["Bruno", null], ["Carla", "full"], ["Davi", "offline"]])
})

test("a queue that is closed or has nobody can be chosen all the same", () => {
  const queues = [queue("Support"), queue("Night", { open: false }), queue("New", { open: false, agents: 0 })]

  equal(peersOf(found({ agents: [], queues })).map(({ obstacle, remark }) => [obstacle, remark]),
    [[null, null], [null, "closed"], [null, "empty"]])
})

test("only the answer to the newest question counts", async () => {
  const waiting = []
  const search = new PeerSearch(frame => new Promise(resolve => waiting.push({ frame, resolve })), "c1")
  const changed = record(search, "changed")
  search.look()
  search.look("bru")

  const told = next(search, "changed")
  waiting[1].resolve(found())
  await told
  waiting[0].resolve(found({ agents: [agent("Carla")] }))
  await Promise.resolve()

  equal(waiting.map(({ frame }) => frame), [
    { type: "colleagues", conversation: "c1" }, { type: "colleagues", conversation: "c1", query: "bru" }
  ])
  equal(search.found.map(({ name }) => name), ["Bruno"])
  equal(changed.length, 1)
})

test("a list that could not be loaded says so", async () => {
  const search = new PeerSearch(async () => { throw { code: "offline" } }, "c1")

  await search.look()

  equal([search.status, search.found], ["failed", []])
})
