import { Dossier } from "/workspace/desk/dossier.js"
import { equal, ok, test } from "./harness.js"

const CONVERSATION = "c1"
const MARIA = { kind: "customer", name: "Maria" }
const message = seq => ({ conversation: CONVERSATION, seq, id: `m${seq}`, from: MARIA, text: `word ${seq}` })
const seqs = log => log.messages.map(({ seq }) => seq)

/** Answers like a server that holds so many messages, and remembers what it was asked. */
const server = count => {
  const asked = []
  const all = Array.from({ length: count }, (_, index) => message(index + 1))
  const ask = async frame => {
    asked.push(frame)
    const { after, before = Infinity, limit = 50, log } = frame
    const held = log ? [] : all
    const found = held.filter(({ seq }) => seq < before && seq > (after ?? 0))
    const messages = after === undefined ? found.slice(-limit) : found.slice(0, limit)
    return { type: "history", conversation: CONVERSATION, log, messages, more: found.length > messages.length }
  }
  return { ask, asked, all }
}

const opened = async count => {
  const { ask, asked, all } = server(count)
  const dossier = new Dossier(CONVERSATION, ask)
  await dossier.open()
  return { dossier, asked, all }
}

const until = (dossier, condition) => new Promise(resolve => {
  const look = () => condition() && resolve()
  dossier.addEventListener("changed", look)
  look()
})

test("an opened conversation shows the newest page, and the page before on demand", async () => {
  const { dossier } = await opened(120)
  equal([seqs(dossier.thread)[0], dossier.thread.seq], [71, 120])

  await dossier.older()
  equal(seqs(dossier.thread)[0], 21)

  await dossier.older()
  await dossier.older()
  equal(seqs(dossier.thread)[0], 1)
  equal(dossier.thread.before, null)
})

test("a word that comes while the first page is on its way makes no hole", async () => {
  const { ask, asked } = server(60)
  const dossier = new Dossier(CONVERSATION, ask)
  const opening = dossier.open()
  dossier.add("thread", message(61))

  await opening

  equal(dossier.thread.seq, 61)
  equal(asked.map(({ type }) => type), ["open", "history"])
})

test("a heartbeat that knows more fetches what is missing", async () => {
  const { dossier, all } = await opened(3)
  all.push(message(4), message(5))

  dossier.newest([5, 0])
  await until(dossier, () => dossier.thread.seq === 5)

  equal(seqs(dossier.thread), [1, 2, 3, 4, 5])
})

test("two words with a hole between them are shown once the hole is closed", async () => {
  const { dossier, all } = await opened(3)
  all.push(message(4), message(5))

  dossier.add("thread", message(5))
  equal(dossier.thread.seq, 3)
  await until(dossier, () => dossier.thread.seq === 5)
})

test("a conversation that is not mine to see says so", async () => {
  const dossier = new Dossier(CONVERSATION, async () => { throw { code: "not-found" } })

  await dossier.open()

  equal(dossier.status, "missing")
  ok(dossier.isGone)
})
