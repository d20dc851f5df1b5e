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

test("a page tells about the visit with its token, and what does not fit is left out", () => {
  const host = listening()
  equal(host.context, {})

  said({ perdura: "token", n: 1, token: "t", context: { Order: "HP-20814", Count: 2, Vip: true, "a b": "x", Deep: { a: 1 }, Long: "x".repeat(201) } })
  equal(host.context, { Order: "HP-20814", Count: 2, Vip: true })
  said({ perdura: "token", n: 2, token: "t", context: "rubbish" })
  equal(Object.keys(host.context).length <= 50, true)
  said({ perdura: "token", n: 3, token: "t" })
  equal(host.context, {})
})

test("without a page around us there is nobody to ask for a token", async () => {
  equal((await rejects(listening().token())).message, "none")
})

test("an address that is none is no page", () => {
  equal([null, "", "nonsense"].map(origin => new Host(origin).present), [false, false, false])
})
