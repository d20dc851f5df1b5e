import { LogWindow } from "/workspace/desk/log-window.js"
import { equal, ok, test } from "./harness.js"

const list = count => Array.from({ length: count }, (_, index) => ({ key: `k${index + 1}` }))
const ends = (window, items) => {
  const shown = window.of(items)
  return [shown[0].key, shown.at(-1).key, shown.length]
}

test("the window begins at the end and grows towards the beginning", () => {
  const window = new LogWindow()
  const items = list(1000)
  equal(ends(window, items), ["k901", "k1000", 100])

  window.older(items)
  equal(ends(window, items), ["k801", "k1000", 200])
})

test("it never shows more than 400 rows, and lets go of the end for that", () => {
  const window = new LogWindow()
  const items = list(1000)

  for (let times = 0; times < 5; times++) window.older(items)

  equal(ends(window, items), ["k401", "k800", 400])
  ok(!window.isAtEnd)
})

test("it comes to the beginning and back to the end", () => {
  const window = new LogWindow()
  const items = list(650)
  while (window.older(items));
  equal(ends(window, items), ["k1", "k400", 400])

  for (let times = 0; times < 3; times++) window.newer(items)
  ok(window.isAtEnd)
  equal(ends(window, items), ["k251", "k650", 400])
})

test("what comes while the end is out of sight does not move what is seen", () => {
  const window = new LogWindow()
  const items = list(1000)
  for (let times = 0; times < 5; times++) window.older(items)

  equal(ends(window, list(1010)), ["k401", "k800", 400])
})
