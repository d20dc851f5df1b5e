import { PeerDialog } from "./peer-dialog.js"

/** Asks who is to have the conversation, and passes it on. */
export const transfer = workspace => ask("transfer", workspace, async (id, whom, note) => {
  const refusal = await workspace.commands.transfer(id, whom, note)
  if (refusal === null && workspace.selected === id) workspace.select(null)
  return refusal
})

/** Asks whose advice is wanted about the conversation, and asks them. */
export const consult = workspace =>
  ask("consult", workspace, (id, whom, note) => workspace.commands.consult(id, whom, note))

const ask = (words, workspace, act) => {
  if (!workspace.canTransfer) return
  const { summary: { id, customer }, writing: { drafts } } = workspace
  new PeerDialog({
    words,
    name: customer.name,
    conversation: id,
    ask: frame => workspace.ask(frame),
    draft: { find: () => drafts.find(id, words), keep: note => drafts.keep(id, words, note) },
    act: (whom, note) => act(id, whom, note)
  }).show()
}
