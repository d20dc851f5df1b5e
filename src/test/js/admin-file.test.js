import "/admin/elements/file.js"
import { equal, ok, test } from "./harness.js"

/** Chooses a file of that many bytes in a field that takes ten, and goes on from there. */
function choosing(size, work) {
  const element = document.createElement("perdura-file")
  const field = Object.assign(document.createElement("input"), { type: "file" })
  element.setAttribute("most", 10)
  element.setAttribute("toolarge", "Too large.")
  element.append(field)
  document.body.append(element)
  const chosen = new DataTransfer()
  chosen.items.add(new File(["x".repeat(size)], "holidays.ics"))
  field.files = chosen.files
  field.dispatchEvent(new Event("change", { bubbles: true }))
  try {
    work(field)
  } finally {
    element.remove()
  }
}

test("a file that fits stays chosen", () => choosing(10, field => {
  equal(field.files.length, 1)
  ok(field.checkValidity())
}))

test("one that is too large is let go, and what is wrong stays to be read", () => choosing(11, field => {
  equal(field.files.length, 0)
  equal(field.validationMessage, "Too large.")
}))

for (const type of ["click", "keydown"]) {
  test(`with the next ${type} the form can be sent`, () => choosing(11, field => {
    document.body.dispatchEvent(new Event(type, { bubbles: true }))
    ok(field.checkValidity())
  }))
}
