const LONGEST = 2048
// One run of characters after a known scheme: no alternatives to go back to, so the time is linear.
const CANDIDATE = /\b(?:https?:\/\/|mailto:|tel:)[^\s<>"\p{Cc}\p{Cf}]+/giu
const CLOSING = { ")": "(", "]": "[", "}": "{" }

/** Cuts a text into parts, `{ text }` or `{ text, href }`, in which only harmless links are links. */
export function parts(text) {
  const found = []
  let end = 0
  for (const { 0: run, index } of text.matchAll(CANDIDATE)) {
    const candidate = trimmed(run)
    const link = toLink(candidate)
    if (!link) continue
    if (index > end) found.push({ text: text.slice(end, index) })
    found.push(link)
    end = index + candidate.length
  }
  if (end < text.length) found.push({ text: text.slice(end) })
  return found
}

/** The text as nodes: words as words, links as anchors that give nothing away. */
export function linked(text) {
  const fragment = document.createDocumentFragment()
  for (const part of parts(text)) fragment.append(part.href ? anchor(part) : part.text)
  return fragment
}

function anchor({ text, href }) {
  const link = document.createElement("a")
  link.href = href
  link.target = "_blank"
  link.rel = "noopener noreferrer nofollow"
  link.textContent = text
  return link
}

function toLink(candidate) {
  if (candidate.length > LONGEST) return null
  if (/^mailto:/i.test(candidate)) return /^mailto:[^@?&]+@[^@?&]+$/i.test(candidate) ? as(candidate) : null
  if (/^tel:/i.test(candidate)) return /^tel:\+?[\d().-]+$/i.test(candidate) ? as(candidate) : null
  return URL.canParse(candidate) ? webLink(candidate, new URL(candidate)) : null
}

function as(candidate) {
  return { text: candidate, href: candidate }
}

/** A host that is really another one ("еxample.com" in Cyrillic, "127.1") is shown as what it is. */
function webLink(candidate, url) {
  const [authority] = candidate.slice(url.protocol.length + 2).split(/[/?#]/)
  if (authority.includes("@")) return null
  const honest = candidate.toLowerCase().startsWith(`${url.protocol}//${url.host}`)
  return { text: honest ? candidate : url.href, href: url.href }
}

/** Without the punctuation of the sentence around it, and without a bracket that was opened outside. */
function trimmed(run) {
  let end = run.length
  const surplus = {}
  for (const [close, open] of Object.entries(CLOSING)) surplus[close] = count(run, close) - count(run, open)
  for (; end > 0; end--) {
    const last = run[end - 1]
    if (surplus[last] > 0) surplus[last]--
    else if (!/[.,;:!?'*_~»”’]/.test(last)) break
  }
  return run.slice(0, end)
}

function count(run, character) {
  let times = 0
  for (const each of run) if (each === character) times++
  return times
}
