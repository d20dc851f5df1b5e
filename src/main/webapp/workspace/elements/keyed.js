const parts = new WeakMap()

/**
 * Makes the children of a node follow a list: each item keeps its own element, so that focus, selection and the
 * pointer stay where they are. `create` makes a part for an item, `{ node, show }`; `show` brings it up to date.
 */
export const keyed = (parent, items, { key, create }) => {
  const focused = parent.contains(document.activeElement) ? document.activeElement : null
  const held = heldParts(parent, new Set(items.map(key)))
  let next = parent.firstElementChild
  for (const item of items) {
    const part = held.get(key(item)) ?? newPart(create(item), key(item))
    part.show?.(item)
    if (part.node === next) next = next.nextElementSibling
    else parent.insertBefore(part.node, next)
  }
  if (focused && focused !== document.activeElement) focused.focus({ preventScroll: true })
}

/** What is there and still wanted; what is no longer wanted leaves. */
const heldParts = (parent, wanted) => {
  const held = new Map()
  for (const child of [...parent.children]) {
    if (wanted.has(child.dataset.key)) held.set(child.dataset.key, parts.get(child))
    else child.remove()
  }
  return held
}

const newPart = (part, key) => {
  part.node.dataset.key = key
  parts.set(part.node, part)
  return part
}
