import { PeerSearch } from "../desk/peers.js"
import { t } from "../desk/words.js"
import { make, say, set } from "./dom.js"
import { keyed } from "./keyed.js"

const OFTEN = 5000

/**
 * A list of colleagues and queues to choose one of, with a field to find them; it follows who comes and goes. `chosen` is
 * called with the choice, or null when what was chosen can be chosen no longer.
 */
export const peerPicker = ({ ask, conversation, chosen }) => {
  const peers = new PeerSearch(ask, conversation)
  const field = make("input", {
    class: "peers__search", type: "search", autocomplete: "off", maxlength: "80", autofocus: true,
    "aria-label": t("peers.search"), placeholder: t("peers.search"), oninput: () => peers.type(field.value)
  })
  const groups = ["agent", "queue"].map(kind => groupOf(kind, peer => choose(peer)))
  const list = make("div", { class: "peers__list" }, groups.map(({ node }) => node))
  const state = make("p", { class: "peers__state quiet", role: "status" }, t("peers.loading"))
  const node = make("div", { class: "peers" }, field, list, state)
  let choice = null
  let timer

  const choose = peer => {
    choice = peer
    chosen(peer)
  }

  const show = () => {
    const still = peers.found.find(({ id, obstacle }) => id === choice?.id && !obstacle) ?? null
    for (const group of groups) group.show(peers.found, still)
    say(state, stateOf(peers))
    if (still?.id !== choice?.id) choose(still)
  }

  const again = () => peers.look(field.value)

  const start = () => {
    timer = setInterval(again, OFTEN)
    again()
  }

  const stop = () => {
    clearInterval(timer)
    peers.stop()
  }

  for (const group of groups) group.node.hidden = true
  peers.addEventListener("changed", show)
  return { node, start, again, stop }
}

const stateOf = ({ status, found, more }) => {
  if (status === "failed") return t("peers.failed")
  return more ? t("peers.more") : found.length ? "" : t("peers.none")
}

const groupOf = (kind, choose) => {
  const rows = make("div")
  const node = make("fieldset", { class: "peers__group" }, make("legend", { class: "peers__title" }, t(`peers.${kind}`)), rows)
  const show = (found, chosen) => {
    const mine = found.filter(peer => peer.kind === kind)
    node.hidden = !mine.length
    keyed(rows, mine, { key: ({ id }) => id, create: () => rowOf(choose) })
    for (const box of rows.querySelectorAll("input")) box.checked = box.value === chosen?.id
  }
  return { node, show }
}

const rowOf = choose => {
  let shown = null
  const box = make("input", { type: "radio", name: "peer", onchange: () => choose(shown) })
  const name = make("bdi", { class: "peers__name" })
  const facts = make("span", { class: "peers__facts" })
  const node = make("label", { class: "peers__row" }, box, name, facts)
  const show = peer => {
    shown = peer
    box.value = peer.id
    box.disabled = peer.obstacle !== null
    say(name, peer.name)
    say(facts, factsOf(peer))
    set(facts, "data-remark", peer.remark)
  }
  return { node, show }
}

const factsOf = ({ kind, presence, free, count, obstacle, remark }) => {
  if (obstacle || remark) return t(`peers.${obstacle ?? remark}`)
  return kind === "queue" ? t("peers.count", { count }) : `${t(`presence.${presence}`)} · ${t("peers.free", { count: free })}`
}
