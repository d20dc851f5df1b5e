const NOBODY = { customer: 0, agent: 0 }

/**
 * One log of a conversation in the order of `seq`, without holes: what comes too early is held back until the hole
 * before it is closed. Knows no DOM. An agent has one instance per conversation (and per log); a customer has one that
 * moves on from conversation to conversation.
 *
 * Events: `added` (detail: messages, at the end), `earlier` (detail: messages, at the beginning), `reset` (everything
 * is new), `status` (state or agent), `read`, `gap` (detail: `{ after }`, to be asked for with `history`), `astray`
 * (what I hold is not what the server speaks of: say `hello` again).
 */
export class Thread extends EventTarget {
  #messages = []
  #early = new Map()
  #asked = null
  #epoch = null
  #whole = false

  constructor({ conversation = null } = {}) {
    super()
    this.conversation = conversation
    this.state = null
    this.agent = null
    this.read = NOBODY
  }

  get messages() {
    return this.#messages
  }

  /** The newest `seq` before any hole; 0 while there is none. */
  get seq() {
    return this.#messages.at(-1)?.seq ?? 0
  }

  /** What `hello` says of me after a break. */
  get position() {
    return this.conversation ? { conversation: this.conversation, seq: this.seq } : undefined
  }

  /** The `seq` before which `history` has more, or null when I hold the beginning. */
  get before() {
    return this.seq && this.#first > 1 && !this.#whole ? this.#first : null
  }

  welcome({ epoch, conversation = null, state = null, agent = null, messages = [], seq = 0, read }) {
    if (this.#isOfAnother(epoch)) return this.#lose()
    if (conversation !== this.conversation) this.#begin(conversation)
    this.#describe(state, agent)
    for (const [by, upTo] of Object.entries(read ?? NOBODY)) this.seen(by, upTo)
    this.take({ conversation, messages })
    this.head({ conversation, seq })
  }

  /** A page of `history` or `welcome` that brings what is new. */
  take({ conversation, messages }) {
    if (conversation !== this.conversation) return
    this.#asked = null
    if (messages.length && this.#isApart(messages)) this.#replace(messages)
    else this.#join(messages)
  }

  /** A page of `history` that was asked for with `before`. */
  takeEarlier({ conversation, messages, more }) {
    if (conversation !== this.conversation) return
    this.#whole ||= !more
    const earlier = messages.filter(({ seq }) => seq < this.#first)
    if (earlier.at(-1)?.seq !== this.#first - 1) return
    this.#messages = [...earlier, ...this.#messages]
    this.#tell("earlier", earlier)
  }

  add(message) {
    if (message.conversation !== this.conversation) this.#tell("astray")
    else this.#join([message])
  }

  /** My own post has its place now. A repeat of one from an earlier conversation has its place there. */
  accept({ id, conversation, seq, at, duplicate }, { text, from }) {
    if (conversation !== this.conversation) {
      if (duplicate) return
      this.#begin(conversation)
    }
    this.#join([{ conversation, seq, id, from, text, at }])
  }

  /** Somebody who knows names the newest `seq`. */
  head({ conversation = null, seq = 0 }) {
    if (conversation !== this.conversation) this.#tell("astray")
    else if (seq > this.seq) this.#ask()
  }

  /** The conversation's state changed, or the next conversation began. */
  changed({ conversation, state, agent = null, previous }) {
    const next = conversation !== this.conversation
    if (next && this.conversation && previous !== this.conversation) return this.#tell("astray")
    if (next) this.#begin(conversation)
    this.#describe(state, agent)
  }

  seen(by, seq) {
    if (!(seq > (this.read[by] ?? 0))) return
    this.read = { ...this.read, [by]: seq }
    this.#tell("read")
  }

  get #first() {
    return this.#messages[0]?.seq ?? 1
  }

  #isOfAnother(epoch) {
    const another = this.conversation !== null && this.#epoch !== null && epoch !== this.#epoch
    this.#epoch = epoch
    return another
  }

  #lose() {
    this.#begin(null)
    this.#tell("astray")
  }

  #isApart(messages) {
    return this.seq === 0 ? messages[0].seq > 1 : messages[0].seq > this.seq + 1
  }

  #replace(messages) {
    this.#messages = [...messages]
    this.#whole = false
    this.#tell("reset")
    this.#join([])
  }

  #join(messages) {
    for (const message of messages) this.#early.set(message.seq, message)
    const added = this.#ripe()
    this.#messages.push(...added)
    if (added.length) this.#tell("added", added)
    if (this.#early.size && this.#asked !== this.seq) this.#ask()
  }

  #ripe() {
    const ripe = []
    let seq = this.seq
    while (this.#early.has(seq + 1)) ripe.push(this.#early.get(++seq))
    for (const early of this.#early.keys()) if (early <= seq) this.#early.delete(early)
    return ripe
  }

  #ask() {
    this.#asked = this.seq
    this.#tell("gap", { after: this.seq })
  }

  #begin(conversation) {
    this.conversation = conversation
    this.state = null
    this.agent = null
    this.read = NOBODY
    this.#messages = []
    this.#early.clear()
    this.#asked = null
    this.#whole = false
    this.#tell("reset")
  }

  #describe(state, agent) {
    const same = state === this.state && agent?.name === this.agent?.name
    this.state = state
    this.agent = agent
    if (!same) this.#tell("status")
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }))
  }
}
