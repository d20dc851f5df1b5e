import { run } from "./harness.js"

// `runner.html?links&time` runs these two.
const asked = [...new URLSearchParams(location.search).keys()]

window.results = (async () => {
  for (const name of asked) await import(`./${name}.test.js`)
  return run(show)
})()

function show({ name, ok, error }) {
  const line = document.createElement("li")
  line.textContent = ok ? `✓ ${name}` : `✗ ${name}: ${error}`
  document.querySelector("ol").append(line)
}
