/** What the system says in a thread, told apart by its `trigger`. */

const PASSING = {
  "queue-position": "place",
  "next-in-line": "place",
  "wait-minutes": "wait",
  "wait-hours": "wait",
  "wait-hours-and-minutes": "wait"
}
const TAKEN = new Set(["agent-joined", "transfer-accepted"])

export function isSystem({ from }) {
  return from.kind === "system"
}

/** Whether it holds for a moment only, such as a place in a queue: the newest counts, and nobody looks for the others. */
export function isPassing(message) {
  return isSystem(message) && Object.hasOwn(PASSING, message.trigger ?? "")
}

/** How somebody who waits stands, from what was said since an agent last had them: their place, then the usual wait. */
export function standing(messages) {
  const newest = {}
  for (const message of messages.toReversed()) {
    if (message.from.kind === "agent" || isSystem(message) && TAKEN.has(message.trigger)) break
    if (isPassing(message)) newest[PASSING[message.trigger]] ??= message.text
  }
  return [newest.place, newest.wait].filter(Boolean)
}
