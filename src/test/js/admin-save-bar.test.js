import "/admin/elements/save-bar.js"
import { equal, ok, test } from "./harness.js"

/** A form in which something has been typed, with a button beside its bar, until the work with it is done. */
async function typing(work) {
  const form = document.createElement("form")
  form.innerHTML = `<input><button id="mute">Switch off</button>
    <perdura-save-bar saving="Saving…"><p class="unsaved" hidden></p><button type="submit" id="save">Save</button></perdura-save-bar>`
  form.addEventListener("submit", event => event.preventDefault())
  document.body.append(form)
  form.querySelector("input").dispatchEvent(new Event("input", { bubbles: true }))
  try {
    await work(form)
  } finally {
    form.remove()
  }
}

/** Whether the browser would ask. */
function asksBeforeLeaving() {
  return !dispatchEvent(new Event("beforeunload", { cancelable: true }))
}

test("what was typed is not left without a question", () => typing(() => {
  ok(asksBeforeLeaving())
}))

test("saving leaves without one, and only once", () => typing(async form => {
  form.querySelector("#save").click()
  ok(!asksBeforeLeaving())
  await new Promise(resolve => setTimeout(resolve))
  ok(form.querySelector("#save").disabled)
  equal(form.querySelector("#save").textContent, "Saving…")
}))

test("another button of the form does not save", () => typing(async form => {
  form.querySelector("#mute").click()
  ok(asksBeforeLeaving())
  await new Promise(resolve => setTimeout(resolve))
  ok(!form.querySelector("#save").disabled)
}))
