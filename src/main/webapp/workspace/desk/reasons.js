const TAKEN = ["picked", "resumed"]
const ENTERED = { returned: "returned", "transferred to queue": "transferred", overflowed: "transferred" }

/** Why a conversation came to its present agent, from what happened backstage: how it was taken, or why offered. */
export const reasonOf = entries => {
  const transitions = entries.filter(({ kind }) => kind === "transition")
  const taken = transitions.findLastIndex(({ to }) => to === "active")
  if (TAKEN.includes(transitions[taken]?.reason)) return transitions[taken].reason
  const entered = transitions.slice(0, taken + 1).findLast(({ to, reason }) => to === "open" || reason === "transferred")
  if (entered?.reason === "transferred") return "transferred"
  if (!entered) return "offered"
  return entered.from === null || entered.reason === "started" ? "new" : ENTERED[entered.reason] ?? "released"
}

/** The name of a reason in the texts. */
export const reasonKey = reason => `reason.${reason.replaceAll(" ", "-")}`
