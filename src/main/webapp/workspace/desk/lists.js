/** How an agent's conversations are grouped, sorted and found. */

export const GROUPS = ["answered", "active", "waiting", "wrap-up"]

/** The group of a conversation in the list of this agent: one of GROUPS, "open", or null when it is not listed. */
export const groupOf = (summary, agent) => {
  if (summary.state === "open") return "open"
  if (summary.agent?.id !== agent) return null
  if (summary.state === "active") return customersWord(summary) ? "answered" : "active"
  return GROUPS.includes(summary.state) ? summary.state : null
}

/** Whether the customer said the last word, so that it is the agent's turn. */
export const customersWord = summary => summary.last?.from === "customer"

/** Whether the customer of a live chat has gone: unless they come back soon, it ends. Others go as they like. */
export const isDeserted = ({ mode, state, customer }) =>
  mode === "live" && !customer.online && ["open", "offered", "active"].includes(state)

/** Since when somebody waits in this conversation: the customer for us, or we for the customer. */
export const waitingSince = (summary, group) =>
  (group === "answered" || group === "open" ? summary.last?.at : null) ?? summary.since

/** How far this agent is behind the customer's newest word; what the system says after it counts for nothing. */
export const unread = ({ customerSeq, read, last }) =>
  last?.from === "customer" ? Math.max(0, customerSeq - read.agent) : 0

/** The lists as they are shown: a Map from group to its conversations, the longest waiting first. */
export const grouped = (summaries, agent, query = "") => {
  const groups = new Map([...GROUPS, "open"].map(group => [group, []]))
  for (const summary of summaries) {
    const group = groupOf(summary, agent)
    if (group && matches(summary, query)) groups.get(group).push(summary)
  }
  for (const [group, list] of groups) list.sort(byUrgency(group))
  return groups
}

/** Whether a conversation has every word of the query in its customer's name, its queue or its last text. */
export const matches = (summary, query) => {
  const haystack = plain([summary.customer.name, summary.queue, summary.last?.text].join(" "))
  return plain(query).split(/\s+/).every(word => haystack.includes(word))
}

const byUrgency = group => (a, b) => urgency(a, group).localeCompare(urgency(b, group)) || a.id.localeCompare(b.id)

const urgency = (summary, group) => (group === "waiting" && summary.closesAt) || waitingSince(summary, group)

const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
