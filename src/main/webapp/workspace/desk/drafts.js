/** What this agent has begun to write, per conversation and kind (post or note). Survives switching and reload. */
export class Drafts {
  #storage
  #owner
  #unstored = new Map()

  constructor(storage, owner) {
    this.#storage = storage
    this.#owner = owner
  }

  find(conversation, kind) {
    const key = this.#key(conversation, kind)
    return this.#unstored.get(key) ?? this.#storage.getItem(key) ?? ""
  }

  keep(conversation, kind, text) {
    const key = this.#key(conversation, kind)
    this.#unstored.delete(key)
    try {
      if (text) this.#storage.setItem(key, text)
      else this.#storage.removeItem(key)
    } catch { // The storage is full or forbidden: this page at least remembers.
      this.#unstored.set(key, text)
    }
  }

  has(conversation) {
    return ["post", "note"].some(kind => this.find(conversation, kind))
  }

  #key(conversation, kind) {
    return `perdura.draft.${this.#owner}.${conversation}.${kind}`
  }
}
