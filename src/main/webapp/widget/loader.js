// The one file that a site loads. It puts a launcher on the page and, behind it, a frame from the chat's own origin.
(() => {
  const TAG = "perdura-chat"
  const PATIENCE = 10_000
  const NARROW = "(max-width: 480px), (max-height: 480px)"
  const script = document.currentScript ?? document.querySelector("script[data-widget]")

  // Included twice, or by a page that has rebuilt its body: there is one.
  if (customElements.get(TAG)) return void (window.Perdura.isConnected || document.body.append(window.Perdura))

  const base = new URL("..", script.src)
  const widget = encodeURIComponent(script.dataset.widget)
  const locale = /^pt/i.test(script.lang || document.documentElement.lang || navigator.language) ? "pt-BR" : "en"
  const words = locale === "en"
    ? { open: "Open chat", close: "Close chat", one: "unread message", many: "unread messages" }
    : { open: "Abrir o chat", close: "Fechar o chat", one: "mensagem não lida", many: "mensagens não lidas" }

  // Important in here wins over whatever the page says, even over `* { all: unset !important }`.
  const styles = `
    :host { all: initial !important; color-scheme: light dark !important; }
    :host([hidden]), section[hidden], b:empty { display: none !important; }
    button, section { position: fixed; z-index: 2147483000; right: 20px; box-sizing: border-box; }
    button { bottom: calc(20px + env(safe-area-inset-bottom)); width: 56px; height: 56px; padding: 0; border: 0;
      border-radius: 50%; background: var(--color); cursor: pointer; display: grid; place-items: center;
      /* White or black, whichever is easier to see on the color. */ --on: clamp(0, (0.18 - y) * 999, 1);
      color: color(from var(--color) xyz calc(0.95 * var(--on)) var(--on) calc(1.09 * var(--on)));
      box-shadow: 0 0 0 1px rgb(255 255 255 / 25%), 0 2px 10px rgb(0 0 0 / 22%); }
    button:focus-visible { outline: 3px solid var(--color); outline-offset: 3px; box-shadow: 0 0 0 3px #fff; }
    i { width: 24px; height: 24px; background: currentColor; forced-color-adjust: none;
      clip-path: path("M12 2a10 10 0 1 1-4.4 19L2 22.5l1.4-5.4A10 10 0 0 1 12 2Z"); }
    [aria-expanded=true] i { clip-path: path("M5 3.6 3.6 5l7 7-7 7L5 20.4l7-7 7 7 1.4-1.4-7-7 7-7L19 3.6l-7 7Z"); }
    b { position: absolute; top: -3px; right: -3px; min-width: 20px; padding: 0 5px; border-radius: 10px;
      box-sizing: border-box; background: #b42318; color: #fff; box-shadow: 0 0 0 2px #fff;
      font: 600 12px/20px system-ui, sans-serif; text-align: center; }
    section { bottom: calc(88px + env(safe-area-inset-bottom)); width: 384px; height: min(640px, calc(100vh - 108px));
      border: 1px solid rgb(128 128 128 / 35%); border-radius: 10px; overflow: hidden; background: Canvas;
      box-shadow: 0 8px 30px rgb(0 0 0 / 16%); }
    .left, .left + section { right: auto; left: 20px; }
    iframe { display: block; width: 100%; height: 100%; border: 0; }
    @media ${NARROW} {
      section { inset: var(--top, 0) 0 auto !important; width: 100%; height: var(--height, 100dvh); border: 0;
        border-radius: 0; padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom)
        env(safe-area-inset-left); }
      button[aria-expanded=true] { display: none; }
    }`

  /** Launcher and panel. The page may call `Perdura.open()`, `close()`, `signIn()` and `signOut()`, and set `context`. */
  class PerduraChat extends HTMLElement {
    #button = document.createElement("button")
    #badge = document.createElement("b")
    #panel = document.createElement("section")
    #life
    #frame = null
    #ready = false
    #opened = false
    #leaving = false
    #unread = 0
    #before = null
    #token = null
    #tokenFunction = script.dataset.tokenFunction

    constructor() {
      super()
      const root = this.attachShadow({ mode: "open" })
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(styles)
      root.adoptedStyleSheets = [sheet]
      root.append(this.#button, this.#panel)
      this.#button.append(document.createElement("i"), this.#badge)
      this.#button.onclick = () => this.#opened ? this.close() : this.open()
    }

    connectedCallback() {
      const { signal } = this.#life = new AbortController()
      addEventListener("message", this.#heard, { signal })
      for (const change of ["resize", "scroll"]) window.visualViewport?.addEventListener(change, this.#fit, { signal })
      this.hidden = true
      this.#show()
      fetch(new URL(`api/v1/widgets/${widget}`, base))
        .then(answer => answer.ok ? answer.json() : {})
        .then(look => this.#dress(look), () => this.#load()) // Where the page's policy forbids to ask, the frame tells.
    }

    disconnectedCallback() {
      this.#life.abort()
      this.#opened = false
      this.#unload()
    }

    open(how) {
      if (this.#opened) return
      const focus = how?.focus !== false
      this.#opened = true
      this.#before = document.activeElement === this ? null : document.activeElement
      memory(storage => storage.setItem("perdura", "open"))
      this.#load()
      this.#show()
      this.#tell("open", { focus })
      if (focus) this.#frame.focus()
    }

    close() {
      if (!this.#opened) return
      this.#opened = false
      memory(storage => storage.removeItem("perdura"))
      this.#tell("close")
      const within = document.activeElement === this
      this.#show()
      if (within) (this.#before?.isConnected ? this.#before : this.#button).focus()
    }

    /** The page has a customer now, or a newer token for the same one. */
    signIn() {
      this.#token = null
      this.#load()
      this.#tell("sign-in")
    }

    /** The customer has left: nothing of theirs stays on this device. */
    signOut() {
      this.close()
      this.#token = null
      this.#leaving = true
      this.#load()
      this.#tell("sign-out")
    }

    /** Whoever turns out to be signed in hears of new messages, and of our being back, without opening anything. */
    #dress({ color, closed, offline, hidden, position, tokenFunction }) {
      const worn = closed ? offline?.color : color
      if (!/^#[\da-f]{6}$/i.test(worn)) return
      this.#button.style.setProperty("--color", worn)
      this.#button.className = /left/i.test(position) ? "left" : ""
      this.#tokenFunction ??= tokenFunction
      const appears = this.hidden && !hidden
      this.hidden = Boolean(hidden)
      if (appears) this.#say("ready")
      if (appears && memory(storage => storage.getItem("perdura"))) this.open({ focus: false })
      else if (!this.#frame) whenIdle(async () => (this.#token = await this.#ask().catch(() => null)) && this.#load())
    }

    #load() {
      if (this.#frame) return
      const hash = new URLSearchParams({ origin: location.origin, locale })
      const src = new URL(`widget/${widget}/frame#${hash}`, base)
      this.#frame = Object.assign(document.createElement("iframe"), { src, title: "Chat" })
      this.#panel.append(this.#frame)
    }

    #unload() {
      this.close()
      this.#leaving = false
      this.#frame?.remove()
      this.#frame = null
      this.#ready = false
      this.#count(0)
    }

    #count(unread) {
      if (unread === this.#unread) return
      this.#unread = unread
      this.#show()
      this.#say("unread", { count: unread })
    }

    #show() {
      const news = this.#unread ? `, ${this.#unread} ${this.#unread === 1 ? words.one : words.many}` : ""
      this.#badge.textContent = this.#unread > 99 ? "99+" : this.#unread || ""
      this.#panel.hidden = !this.#opened
      this.#button.ariaExpanded = String(this.#opened)
      this.#button.ariaLabel = this.#opened ? words.close : words.open + news
      this.#fit()
    }

    /** On a phone the panel is what the keyboard leaves of the screen. */
    #fit = () => {
      const { height, offsetTop } = window.visualViewport ?? {}
      if (!this.#opened || !height) return
      this.#panel.style.setProperty("--height", `${height}px`)
      this.#panel.style.setProperty("--top", `${offsetTop}px`)
    }

    #tell(type, fields) {
      if (this.#ready) this.#frame.contentWindow.postMessage({ perdura: type, ...fields }, base.origin)
    }

    #heard = ({ origin, source, data }) => {
      if (origin !== base.origin || !this.#frame || source !== this.#frame.contentWindow) return
      switch (data?.perdura) {
        case "ready": return this.#begin()
        case "look": return this.#dress(data)
        case "token?": return void (Number.isInteger(data.n) && this.#answer(data.n))
        case "unread": return void (data.count >= 0 && this.#count(Math.floor(data.count)))
        case "open": return void (matchMedia(NARROW).matches || this.open({ focus: false }))
        case "close": return this.close()
        case "signed-out": return this.#unload()
      }
    }

    #begin() {
      this.#ready = true
      if (this.#leaving) this.#tell("sign-out")
      else if (this.#opened) this.#tell("open", { focus: document.activeElement === this })
    }

    async #answer(n) {
      const answer = await this.#ask().then(token => ({ token }), ({ message }) => ({ error: message }))
      if (answer.error) console.warn(`Perdura: no token from ${this.#tokenFunction ?? "the page"} (${answer.error})`)
      this.#tell("token", { n, context: plain(this.context), ...answer })
    }

    async #ask() {
      const token = this.#token ?? await call(this.#tokenFunction)
      this.#token = null
      if (!token) throw new Error("none")
      return String(token)
    }

    #say(type, detail) {
      this.dispatchEvent(new CustomEvent(`perdura:${type}`, { bubbles: true, detail }))
    }
  }

  /** Calls the page's function; it may return the token, promise it, or hand it to the callback that it is given. */
  async function call(name = "") {
    const path = name.split(".")
    const last = path.pop()
    const owner = path.reduce((object, part) => object?.[part], window)
    if (typeof owner?.[last] !== "function") throw new Error("none")
    return new Promise((resolve, reject) => {
      const fail = () => reject(new Error("failed"))
      setTimeout(reject, PATIENCE, new Error("timeout"))
      new Promise(begin => begin(owner[last](resolve))).then(token => token === undefined || resolve(token), fail)
    })
  }

  /** Storage may be blocked: then the next page starts closed. */
  function memory(use) {
    try { return use(sessionStorage) } catch { return null }
  }

  function plain(value) {
    try { return JSON.parse(JSON.stringify(value)) } catch { return null }
  }

  function whenIdle(work) {
    const idle = () => (window.requestIdleCallback ?? setTimeout)(work)
    if (document.readyState === "complete") idle()
    else addEventListener("load", idle, { once: true })
  }

  customElements.define(TAG, PerduraChat)
  const chat = window.Perdura = document.createElement(TAG)
  if (document.body) document.body.append(chat)
  else addEventListener("DOMContentLoaded", () => document.body.append(chat), { once: true })
})()
