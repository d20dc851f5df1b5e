import { Host } from "/widget/host.js"
import { equal, record, rejects, test } from "./harness.js"

const HERE = location.origin

/** A host that listens in this page, which plays the page around it as well. */
function listening(origin = HERE) {
  const host = new Host(origin)
  host.listen()
  return host
}

function said(data, { origin = HERE, source = window.parent } = {}) {
  window.dispatchEvent(new MessageEvent("message", { data, origin, source }))
}

test("only the page around us is listened to, and only what it may say", () => {
  const host = listening()
  const opened = record(host, "open")

  said({ perdura: "open" }, { origin: "https://evil.example" })
  said({ perdura: "open" }, { source: null })
  for (const junk of [null, undefined, 7, "open", [], {}, { perdura: {} }, { perdura: "toString" }]) said(junk)
  equal(opened, [])

  said({ perdura: "open", focus: "yes" })
  equal(opened, [{ focus: false }])
})

test("without a page around us there is nobody to ask for a token", async () => {
  equal((await rejects(listening().token())).message, "none")
})

test("an address that is none is no page", () => {
  equal([null, "", "nonsense"].map(origin => new Host(origin).present), [false, false, false])
})
