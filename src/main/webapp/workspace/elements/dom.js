/** Makes an element. What is not an element goes in as text, never as markup; "onclick" and its like are listeners. */
export const make = (tag, attributes = {}, ...children) => {
  const node = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) set(node, name, value)
  node.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false))
  return node
}

/** Sets an attribute: true is the bare name, false and null take it away. Untouched when nothing changes. */
export const set = (node, name, value) => {
  if (name.startsWith("on")) return node.addEventListener(name.slice(2), value)
  if (value === false || value === null || value === undefined) return node.removeAttribute(name)
  const text = value === true ? "" : String(value)
  if (node.getAttribute(name) !== text) node.setAttribute(name, text)
}

/** Puts a text where another one stood; leaves the node alone when they are the same. */
export const say = (node, text) => {
  if (node.textContent !== text) node.textContent = text
}

/** Says something happened here, to whoever listens above. */
export const tell = (node, name, detail) => node.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }))
