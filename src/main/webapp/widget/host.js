const PATIENCE = 12_000
const LONGEST_TOKEN = 16_384
const LONGEST_VALUE = 200
const MOST_VARIABLES = 50

/**
 * The page around the frame, as far as we trust it: it opens and closes us and has its customer's token. We speak to
 * exactly one origin and listen to nobody else. Events: `open` (detail: `{ focus }`), `close`, `sign-in`, `sign-out`.
 */
export class Host extends EventTarget {
  #origin
  #asked = new Map()
  #count = 0
  #context = {}

  constructor(origin) {
    super()
    this.#origin = origin
  }

  /** Whether there is such a page at all; the frame may stand alone in a tab. */
  get present() {
    return window.parent !== window && URL.canParse(this.#origin)
  }

  /** What the page told about this visit when it last gave a token: its variables, by name. */
  get context() {
    return this.#context
  }

  listen() {
    window.addEventListener("message", this.#heard)
    this.tell("ready")
  }

  tell(type, fields) {
    if (this.present) window.parent.postMessage({ perdura: type, ...fields }, this.#origin)
  }

  /** The customer's token; rejects with why there is none: `none`, `failed` or `timeout`. */
  token() {
    if (!this.present) return Promise.reject(new Error("none"))
    const n = ++this.#count
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#answered({ n, error: "timeout" }), PATIENCE)
      this.#asked.set(n, { resolve, reject, timer })
      this.tell("token?", { n })
    })
  }

  #heard = ({ origin, source, data }) => {
    if (origin !== this.#origin || source !== window.parent) return
    switch (data?.perdura) {
      case "token": return this.#learn(data)
      case "open": return this.#say("open", { focus: data.focus === true })
      case "close":
      case "sign-in":
      case "sign-out": return this.#say(data.perdura)
    }
  }

  #learn(data) {
    this.#context = variables(data.context)
    this.#answered(data)
  }

  #answered({ n, token, error }) {
    const question = this.#asked.get(n)
    if (!question) return
    this.#asked.delete(n)
    clearTimeout(question.timer)
    if (typeof token === "string" && token && token.length <= LONGEST_TOKEN) question.resolve(token)
    else question.reject(new Error(["none", "timeout"].includes(error) ? error : "failed"))
  }

  #say(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }))
  }
}

/** Too much of it would keep the customer out: what does not fit the protocol is left out here already. */
function variables(context) {
  const told = Object.entries(context ?? {}).filter(([name, value]) => /^\w{1,100}$/.test(name)
    && ["string", "number", "boolean"].includes(typeof value) && String(value).length <= LONGEST_VALUE)
  return Object.fromEntries(told.slice(0, MOST_VARIABLES))
}
