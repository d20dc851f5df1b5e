import { Texts } from "/chat/i18n.js"
import { LineBar } from "/widget/line.js"
import { element } from "/widget/nodes.js"
import { equal, test } from "./harness.js"

/** What the bar says, without the wait before it. */
async function said(code, isShut) {
  const bar = element("p", { hidden: true })
  const line = new LineBar(bar, await Texts.load("/widget/texts", "en"))
  const { setTimeout } = globalThis
  globalThis.setTimeout = work => work()
  try {
    await line.broken(code, { isShut })
  } finally {
    globalThis.setTimeout = setTimeout
  }
  return bar.textContent
}

test("without a connection nobody is told to write on where there is nothing to write with", async () => {
  equal(await said(1006, true), "No connection.")
})

test("why there is none is said at any hour", async () => {
  equal(await said("no-token", true), "We could not make sure that it is you. We keep trying.")
  equal(await said("no-token", false), "We could not make sure that it is you. We keep trying.")
})
