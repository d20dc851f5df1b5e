import "/supervisor/elements/fresh.js"
import { equal, ok, test } from "./harness.js"

const page = rows => `<perdura-fresh id="fresh" failed="It failed">
  <p><span role="status"></span><button type="button" data-refresh>Refresh</button></p>
  <div data-part>${rows}</div></perdura-fresh>`

/** A part that shows one row, before a server that answers with another page. */
async function refreshed(answer, work) {
  const holder = document.createElement("div")
  const original = window.fetch
  holder.innerHTML = page(`<a href="#maria">Maria</a>`)
  document.body.append(holder)
  window.fetch = async () => answer
  try {
    holder.querySelector("a").focus()
    holder.querySelector("button").click()
    await new Promise(resolve => setTimeout(resolve, 20))
    await work(holder)
  } finally {
    window.fetch = original
    holder.remove()
  }
}

const answering = html => ({ ok: true, redirected: false, text: async () => html })

test("a part of a page shows what has become of it, and the focus stays where it was", () =>
  refreshed(answering(page(`<a href="#joao">João</a><a href="#maria">Maria Souza</a>`)), holder => {
    equal([...holder.querySelectorAll("a")].map(link => link.textContent), ["João", "Maria Souza"])
    equal(document.activeElement.textContent, "Maria Souza")
    equal(holder.querySelector("[role=status]").textContent, "")
  }))

test("a part that could not be refreshed stays and says so", () =>
  refreshed({ ok: false, redirected: false, status: 503 }, holder => {
    equal(holder.querySelector("a").textContent, "Maria")
    equal(holder.querySelector("[role=status]").textContent, "It failed")
  }))

test("a script in what came does not run", () =>
  refreshed(answering(page(`<script>window.harmed = true</script>`)), () => ok(!window.harmed)))
