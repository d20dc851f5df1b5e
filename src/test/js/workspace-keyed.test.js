import { keyed } from "/workspace/elements/keyed.js"
import { equal, ok, test } from "./harness.js"

const render = (list, names) => keyed(list, names, {
  key: name => name,
  create: () => {
    const node = document.createElement("button")
    return { node, show: name => node.textContent = name }
  }
})

const texts = list => [...list.children].map(({ textContent }) => textContent)

test("rows follow their list, and each item keeps its own", () => {
  const list = document.createElement("div")
  render(list, ["a", "b", "c"])
  const [a] = list.children

  render(list, ["c", "d", "a"])

  equal(texts(list), ["c", "d", "a"])
  ok(list.lastElementChild === a)
})

test("a row that moves keeps the focus", () => {
  const list = document.body.appendChild(document.createElement("div"))
  render(list, ["a", "b", "c"])
  list.lastElementChild.focus()

  render(list, ["c", "a", "b"])

  equal(document.activeElement.textContent, "c")
  list.remove()
})
