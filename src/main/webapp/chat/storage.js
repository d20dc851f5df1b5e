const PATIENCE = 2_000

/**
 * Posts kept on this device by scope. In IndexedDB where the browser lets us; in memory, for the life of the page,
 * where storage is blocked, full or broken.
 */
export class Storage {
  #factory
  #opening
  #memory = new Map()

  constructor(factory = () => globalThis.indexedDB) {
    this.#factory = factory
  }

  /** Whether what is kept here survives a reload. */
  async lasts() {
    return await this.#database() !== null
  }

  async all(scope) {
    const stored = await this.#try("readonly", posts => posts.index("scope").getAll(scope)) ?? []
    const remembered = [...this.#memory.values()].filter(post => post.scope === scope)
    return [...stored.filter(({ id }) => !this.#memory.has(id)), ...remembered]
  }

  async put(post) {
    this.#memory.set(post.id, post)
    const stored = await this.#try("readwrite", posts => posts.put(post))
    if (stored && this.#memory.get(post.id) === post) this.#memory.delete(post.id)
  }

  async delete(id) {
    this.#memory.delete(id)
    await this.#try("readwrite", posts => posts.delete(id))
  }

  /** Deletes the posts of every scope that begins so. */
  async forget(prefix) {
    const stored = await this.#try("readonly", posts => posts.getAll()) ?? []
    const ours = [...stored, ...this.#memory.values()].filter(({ scope }) => scope.startsWith(prefix))
    await Promise.all(ours.map(({ id }) => this.delete(id)))
  }

  async #try(mode, work) {
    const database = await this.#database()
    if (!database) return undefined
    try {
      return await finished(work(database.transaction("posts", mode).objectStore("posts")))
    } catch {
      return undefined
    }
  }

  #database() {
    return this.#opening ??= Promise.race([open(this.#factory), later(null)]).catch(() => null)
  }
}

async function open(factory) {
  const opening = factory().open("perdura", 1)
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("posts", { keyPath: "id" }).createIndex("scope", "scope")
  }
  return finished(opening)
}

function finished(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function later(value) {
  return new Promise(resolve => setTimeout(resolve, PATIENCE, value))
}
