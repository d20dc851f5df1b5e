/** The decisions about who gets a conversation, the first one first; throws when they could not be read. */
export const readDecisions = async (conversation, language) => {
  const answer = await fetch(`/api/v1/conversations/${conversation}/trace`, { headers: { "Accept-Language": language } })
  if (!answer.ok) throw new Error(`status ${answer.status}`)
  return (await answer.json()).decisions
}
