import { loadOf } from "/workspace/desk/capacity.js"
import { equal, test } from "./harness.js"

const profiles = [{ name: "Complaints", used: 0, limit: 2 }, { name: "Chats", used: 2, limit: 3 }]

test("what is weighed is shown in units", () => {
  equal(loadOf({ used: 30, total: 100 }), { used: 30, total: 100 })
  equal(loadOf({ used: 30, total: 100, profiles }), { used: 30, total: 100 })
  equal(loadOf({ used: 0, total: 100 }), { used: 0, total: 100 })
})

test("where nothing is weighed, the profile with the fewest places left is shown", () => {
  equal(loadOf({ used: 0, total: 100, profiles }), { used: 2, total: 3 })
})
