import { Drafts } from "/workspace/desk/drafts.js"
import { equal, ok, test } from "./harness.js"

const shelf = () => {
  const items = new Map()
  return {
    getItem: key => items.get(key) ?? null,
    setItem: (key, value) => items.set(key, value),
    removeItem: key => items.delete(key)
  }
}

test("a reply and a note of the same conversation are two drafts, and outlive the page", () => {
  const storage = shelf()
  const drafts = new Drafts(storage, "ana")
  drafts.keep("c1", "post", "Dear Maria")
  drafts.keep("c1", "note", "gold customer")

  const reloaded = new Drafts(storage, "ana")

  equal([reloaded.find("c1", "post"), reloaded.find("c1", "note")], ["Dear Maria", "gold customer"])
  equal(reloaded.find("c2", "post"), "")
})

test("another agent on the same computer sees nothing of it", () => {
  const storage = shelf()
  new Drafts(storage, "ana").keep("c1", "post", "Dear Maria")

  ok(!new Drafts(storage, "bruno").has("c1"))
})

test("what was sent is no draft any more", () => {
  const drafts = new Drafts(shelf(), "ana")
  drafts.keep("c1", "post", "Dear Maria")
  drafts.keep("c1", "post", "")

  ok(!drafts.has("c1"))
})

test("a full storage loses nothing while the page is open", () => {
  const full = { ...shelf(), setItem: () => { throw new Error("full") } }
  const drafts = new Drafts(full, "ana")

  drafts.keep("c1", "post", "Dear Maria")

  equal(drafts.find("c1", "post"), "Dear Maria")
})
