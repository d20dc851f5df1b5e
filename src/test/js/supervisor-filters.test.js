import "/supervisor/elements/filters.js"
import { equal, test } from "./harness.js"

/** A form of filters whose submissions are kept as the addresses that they would make. */
function filtering(work) {
  const holder = document.createElement("div")
  const addresses = []
  holder.innerHTML = `<perdura-filters><form><input name="q" value="">
    <select name="state"><option value="">All</option><option value="open">Open</option></select></form></perdura-filters>`
  holder.addEventListener("submit", event => {
    event.preventDefault()
    addresses.push(new URLSearchParams(new FormData(event.target)).toString())
  })
  document.body.append(holder)
  try {
    work(holder, addresses)
  } finally {
    holder.remove()
  }
}

test("what is chosen is shown at once, and what is not filtered by stays out of the address", () =>
  filtering((holder, addresses) => {
    holder.querySelector("select").value = "open"
    holder.querySelector("select").dispatchEvent(new Event("change", { bubbles: true }))

    equal(addresses, ["state=open"])
  }))

test("who comes back finds every field usable", () => filtering(holder => {
  holder.querySelector("form").requestSubmit()
  dispatchEvent(new Event("pageshow"))

  equal([...holder.querySelectorAll("input, select")].map(field => field.disabled), [false, false])
}))
