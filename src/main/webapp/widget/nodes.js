/** A new element with these properties and children; null is no child, and texts become text. */
export function element(name, properties = {}, ...children) {
  const node = Object.assign(document.createElement(name), properties)
  node.append(...children.filter(child => child !== null))
  return node
}

/**
 * Makes a list show these items. `draw` gives for each its `key`, everything its node depends on, and how to `make` the
 * node; a node with the same key stays where it is, with its focus and the reader's selection in it.
 */
export function renew(list, items, draw) {
  const kept = new Map(Array.from(list.children, node => [node.dataset.key, node]))
  const nodes = items.map((item, n) => {
    const { key, make } = draw(item, n)
    return kept.get(key) ?? keyed(make(), key)
  })
  const wanted = new Set(nodes)
  for (const node of kept.values()) if (!wanted.has(node)) node.remove()
  nodes.forEach((node, n) => {
    if (list.children[n] !== node) list.insertBefore(node, list.children[n] ?? null)
  })
}

function keyed(node, key) {
  node.dataset.key = key
  return node
}
