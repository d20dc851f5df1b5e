// What a portal adds to its own page for the widget: a function that fetches a token for whoever is signed in there.
window.perduraToken = async () => {
  const answer = await fetch("/demo/token", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ customer: document.documentElement.dataset.customer })
  })
  if (!answer.ok) throw new Error(`no token: ${answer.status}`)
  return (await answer.json()).token
}

addEventListener("DOMContentLoaded", () => {
  document.getElementById("write").addEventListener("click", () => window.Perdura?.open())
})
