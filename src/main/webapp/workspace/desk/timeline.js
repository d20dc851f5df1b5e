import { isPassing } from "../../chat/system.js"

const TOGETHER = 5 * 60_000

/**
 * What stands in a conversation's log, in order: messages by `seq`, agents' notes between them by time, and at the end
 * what is written and not yet stored. A post keeps its key when it becomes a message, so that its row stays its row. The
 * places in a queue that a customer was told are left out.
 */
export const timeline = ({ thread, backstage }, posts = []) => {
  const items = []
  const notes = backstage.messages.filter(entry => entry.kind === "note" && isShown(entry, thread))
  for (const message of thread.messages) {
    if (isPassing(message)) continue
    while (notes.length && notes[0].at < message.at) items.push(noteItem(notes.shift()))
    items.push(messageItem(message, thread))
  }
  const stored = new Set([...thread.messages, ...backstage.messages].map(({ id }) => id))
  return [...items, ...notes.map(noteItem), ...posts.filter(({ id }) => !stored.has(id)).map(postItem)]
}

/** Adds what depends on the neighbour: where a day begins, where another one begins to speak, where a breath ends. */
export const spaced = (items, dayOf) => {
  const days = items.map(({ at }) => dayOf(at))
  return items.map((item, index) => {
    const before = items[index - 1]
    const day = days[index] !== days[index - 1]
    const turn = day || !isSameVoice(before, item)
    return { ...item, day, turn, first: turn || Date.parse(item.at) - Date.parse(before.at) > TOGETHER }
  })
}

/** What is not stored yet names no agent: it is mine, like what stands before it. */
const isSameVoice = (one, other) => one.kind === other.kind && one.by.kind === other.by.kind &&
  (one.by.name === other.by.name || other.by.name === null)

/** A note from before the first message that is here waits until that time is here, too. */
const isShown = ({ at }, { messages, before }) => before === null || at >= messages[0]?.at

const messageItem = ({ seq, id, from, text, at }, { read }) => ({
  key: from.kind === "agent" && id ? id : `${seq}`, kind: "message", seq, by: from, text, at,
  state: from.kind === "agent" ? (seq <= read.customer ? "seen" : "stored") : null
})

/** What nobody wrote is told to the agents as the system tells things. */
const noteItem = ({ id, by, text, at }) =>
  ({ key: id, kind: by.kind === "system" ? "message" : "note", by, text, at, state: null })

const postItem = ({ id, kind, text, at, state }) => ({
  key: id, kind: kind === "note" ? "note" : "message", by: { kind: "agent", name: null }, text, at, state
})
