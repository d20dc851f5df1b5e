import { Dossier } from "./dossier.js"
import { Guests } from "./guests.js"

/**
 * What this agent's workspace knows: lists, offers, customers who are back, capacity, presence, opened conversations.
 * Takes frames in and says what happened: "changed" after every frame that changed something, and "offered",
 * "returned", "revoked", "astray" (say hello again) where somebody may want to act on it.
 */
export class Desk extends EventTarget {
  agent = null
  presence = null
  custom = null
  presences = []
  capacity = { total: 0, used: 0 }
  conversations = new Map()
  offers = new Map()
  returns = new Map()
  dossiers = new Map()
  guests
  openCount = 0

  #list = null
  #epoch = null
  #ask

  constructor(ask) {
    super()
    this.#ask = ask
    this.guests = new Guests(ask, () => this.#tell("changed"))
  }

  /** False until the first welcome. */
  get isReady() {
    return this.agent !== null
  }

  /** What the hello says: how far each opened conversation is known. */
  get greeting() {
    const opened = [...this.dossiers.values()].filter(dossier => dossier.status === "open")
    return { after: Object.fromEntries(opened.map(dossier => [dossier.id, dossier.position])) }
  }

  isMine(id) {
    return this.agent !== null && this.conversations.get(id)?.agent?.id === this.agent.id
  }

  /** Whether the customer of this conversation hears this agent. */
  isHeard(id) {
    return this.isMine(id) || this.agent !== null && this.guests.own(this.agent.id, id)?.participant.stage === "speaking"
  }

  /** Whether a supervisor who looks at it looks into something that is none of their own lists'. */
  isOthers(id) {
    return this.agent.supervises === true && !this.conversations.has(id) && !this.guests.own(this.agent.id, id)
  }

  /** The opened conversation; opens it when it is not, or when the server is to know that a return has been seen. */
  open(id) {
    const dossier = this.dossiers.get(id) ?? this.#begin(id)
    const isSeen = this.returns.delete(id)
    if (isSeen || ["loading", "failed"].includes(dossier.status)) dossier.open()
    if (isSeen) this.#tell("changed")
    return dossier
  }

  /** Takes an offer off the list, because the agent answers it. */
  takeOffer(id) {
    const offer = this.offers.get(id)
    if (this.offers.delete(id)) this.#tell("changed")
    return offer
  }

  putBack(offer) {
    this.offers.set(offer.conversation.id, offer)
    this.#tell("changed")
  }

  received(frame) {
    const take = this.#takes[frame.type]
    if (!take) return
    take(frame)
    this.#tell("changed")
  }

  #takes = {
    welcome: frame => this.#welcome(frame),
    conversation: ({ list, conversation }) => this.#summary(conversation, list),
    gone: frame => this.#gone(frame),
    offer: offer => this.#offer(offer),
    revoked: frame => this.#revoked(frame),
    returned: frame => this.#returned(frame),
    "returned-seen": ({ conversation }) => this.returns.delete(conversation),
    capacity: ({ total, used, profiles }) => this.capacity = { total, used, profiles },
    presence: frame => this.#presence(frame),
    participant: frame => this.#participant(frame),
    whisper: whisper => this.guests.heard(whisper),
    message: frame => this.dossiers.get(frame.conversation)?.add("thread", frame),
    backstage: frame => this.dossiers.get(frame.conversation)?.add("backstage", frame),
    history: frame => this.dossiers.get(frame.conversation)?.taken(frame),
    rules: ({ conversation, rules }) => this.dossiers.get(conversation)?.ruled(rules),
    read: ({ conversation, by, seq }) => this.dossiers.get(conversation)?.seen(by, seq),
    typing: ({ conversation, from }) => this.dossiers.get(conversation)?.typists.typing(from.name),
    pong: frame => this.#pong(frame)
  }

  #welcome({ agent, presences = [], capacity, conversations, openCount, offers, returned, list, epoch }) {
    if (this.#epoch !== null && this.#epoch !== epoch) this.dossiers.clear()
    this.#epoch = epoch
    this.#list = list
    this.agent = { id: agent.id, name: agent.name, supervises: agent.roles?.includes("supervisor") ?? false }
    this.presence = agent.presence
    this.custom = agent.custom ?? null
    this.presences = presences
    this.capacity = capacity
    this.openCount = openCount
    this.conversations = new Map(conversations.map(summary => [summary.id, summary]))
    this.offers = new Map(offers.map(offer => [offer.conversation.id, offer]))
    this.returns = new Map(returned.map(frame => [frame.conversation.id, frame]))
    for (const { conversation } of [...offers, ...returned]) this.conversations.set(conversation.id, conversation)
    this.guests.begin()
    for (const dossier of this.dossiers.values()) this.#renew(dossier)
  }

  /** Where this agent is beside another one, the conversation is theirs to see, and no longer. */
  #participant({ conversation, participant }) {
    const { id } = conversation
    const before = this.guests.own(this.agent.id, id)
    this.guests.take({ conversation, participant })
    const own = this.guests.own(this.agent.id, id)
    if (own && own.participant.stage !== "asked") this.#summary(conversation)
    if (before && !own && !this.isMine(id) && conversation.state !== "open") this.conversations.delete(id)
    if (own?.participant.stage === "asked" && !before) this.#tell("consulted", own)
  }

  /** Rules are told anew where there are any. */
  #renew(dossier) {
    dossier.ruled([])
    const summary = this.conversations.get(dossier.id)
    if (summary) this.#mark(dossier, summary)
    if (dossier.status !== "open") this.open(dossier.id)
    else if (!summary) dossier.gone()
  }

  #summary(summary, list = this.#list) {
    const before = this.conversations.get(summary.id)
    this.#follow(list)
    this.conversations.set(summary.id, summary)
    this.openCount += Number(summary.state === "open") - Number(before?.state === "open")
    if (summary.state !== "offered") this.offers.delete(summary.id)
    const dossier = this.dossiers.get(summary.id)
    if (!dossier) return
    if (dossier.isGone) dossier.open()
    this.#mark(dossier, summary)
  }

  #mark(dossier, { seq, backstage, read }) {
    for (const [by, upTo] of Object.entries(read)) dossier.seen(by, upTo)
    dossier.newest([seq, backstage])
  }

  // After a gap the old number stays, and the next pong shows that something is missing.
  #follow(list) {
    if (list === this.#list + 1) this.#list = list
  }

  #gone({ conversation: id, list, reason }) {
    this.#follow(list)
    if (this.conversations.get(id)?.state === "open") this.openCount--
    this.conversations.delete(id)
    this.offers.delete(id)
    this.returns.delete(id)
    this.dossiers.get(id)?.gone(reason)
  }

  #offer(offer) {
    this.#summary(offer.conversation)
    this.offers.set(offer.conversation.id, offer)
    this.#tell("offered", offer)
  }

  #revoked({ conversation, reason }) {
    const offer = this.offers.get(conversation)
    if (this.offers.delete(conversation)) this.#tell("revoked", { ...offer, reason })
  }

  #returned(frame) {
    this.#summary(frame.conversation)
    this.returns.set(frame.conversation.id, frame)
    this.#tell("returned", frame)
  }

  #presence({ presence, custom = null, by }) {
    const isAnother = presence !== this.presence
    this.presence = presence
    this.custom = custom
    if (isAnother && by !== "me") this.#tell("placed", { presence, by })
  }

  #pong({ list, seqs = {} }) {
    for (const [id, newest] of Object.entries(seqs)) this.dossiers.get(id)?.newest(newest)
    if (list !== undefined && list !== this.#list) this.#tell("astray")
  }

  #begin(id) {
    const dossier = new Dossier(id, this.#ask)
    dossier.addEventListener("changed", () => this.#tell("changed"))
    this.dossiers.set(id, dossier)
    const summary = this.conversations.get(id)
    if (summary) this.#mark(dossier, summary)
    return dossier
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }))
  }
}
