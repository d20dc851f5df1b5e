import { Texts, bestLocale } from "../chat/i18n.js"
import { Host } from "./host.js"
import { Session } from "./session.js"
import { ChatWindow } from "./window.js"

const base = new URL("..", import.meta.url)
const key = decodeURIComponent(location.pathname.split("/").at(-2))
const said = new URLSearchParams(location.hash.slice(1))
const locale = bestLocale(said.get("locale"), ...navigator.languages)

const host = new Host(said.get("origin"))
const session = new Session({ host, key, base })
const [texts, look] = await Promise.all([Texts.load(new URL("widget/texts", base), locale), lookOf(key)])

document.documentElement.lang = locale
texts.fill(document)
new ChatWindow({ host, session, texts, look, url: socketUrl(key) }).start()

async function lookOf(key) {
  const answer = await fetch(new URL(`api/v1/widgets/${encodeURIComponent(key)}`, base)).catch(() => null)
  return answer?.ok ? answer.json() : {}
}

function socketUrl(key) {
  const url = new URL(`ws/customer/${encodeURIComponent(key)}`, base)
  url.protocol = url.protocol.replace("http", "ws")
  return url.href
}
