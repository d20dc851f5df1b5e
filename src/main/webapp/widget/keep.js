const memory = new Map()

/** Small things that survive a reload where the browser allows it, and otherwise live as long as the page. */
export const keep = {
  get(name) {
    return attempt(() => localStorage.getItem(name)) ?? memory.get(name) ?? ""
  },

  set(name, value) {
    if (value) memory.set(name, value)
    else memory.delete(name)
    attempt(() => value ? localStorage.setItem(name, value) : localStorage.removeItem(name))
  },

  /** Drops everything whose name begins so. */
  forget(prefix) {
    const names = [...memory.keys(), ...attempt(() => Object.keys(localStorage)) ?? []]
    names.filter(name => name.startsWith(prefix)).forEach(name => this.set(name, ""))
  }
}

function attempt(use) {
  try {
    return use()
  } catch {
    return null
  }
}
