package org.perdura.browser;

/** What pages and browsers do to the chat that they should not, or cannot help. */
final class HostPageScripts {

    /** Everything that page and chat say to each other. */
    private static final String WORDS = """
        const words = [{ perdura: "open" }, { perdura: "close" }, { perdura: "sign-in" }, { perdura: "sign-out" },
          { perdura: "signed-out" }, { perdura: "ready" }, { perdura: "unread", count: 99 }, { perdura: "token?", n: 1 },
          { perdura: "look", color: "#000000", tokenFunction: "alert" },
          ...[1, 2, 3].map(n => ({ perdura: "token", n, token: "evil" }))]
        """;

    /** A frame of another origin says it to the page, and to every frame of the page that it finds. */
    static final String SHOUT = "() => {" + WORDS + """
          const frames = Array.from({ length: parent.length }, (_, n) => parent.frames[n])
          for (const listener of [parent, ...frames]) for (const word of words) listener.postMessage(word, "*")
        }
        """;

    /** The page says it to itself, once under the name of the chat's origin. */
    static final String FORGE = "origin => {" + WORDS + """
          for (const data of words) {
            postMessage(data, "*")
            dispatchEvent(new MessageEvent("message", { data, origin, source: window }))
          }
        }
        """;

    /** The page says nonsense to the chat, much of it and often. */
    static final String JUNK = """
        origin => {
          const chat = Perdura.shadowRoot.querySelector("iframe").contentWindow
          const circle = { perdura: "open" }
          circle.focus = circle
          const junk = [null, undefined, 7, "open", [], {}, { perdura: {} }, { perdura: "toString" },
            JSON.parse('{ "__proto__": { "perdura": "sign-out" } }'), { perdura: "token", n: 1, token: "evil" },
            { perdura: "token", n: {} }, circle, "x".repeat(10_000_000)]
          for (const word of junk) chat.postMessage(word, origin)
          for (let n = 0; n < 10_000; n++) chat.postMessage({ perdura: "nothing" }, origin)
        }
        """;

    /** The page takes the chat out, uses it all the same, and puts it back. */
    static final String PUT_BACK = """
        () => {
          const chat = Perdura
          chat.remove()
          chat.open()
          chat.close()
          chat.signIn()
          chat.remove()
          document.body.append(chat)
        }
        """;

    /** A browser that keeps nothing, a year ahead. */
    static final String NO_STORAGE = """
        for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches", "BroadcastChannel"]) {
          Object.defineProperty(window, name, { get() { throw new DOMException("blocked", "SecurityError") } })
        }
        const { now } = Date
        Date.now = () => now() + 365 * 86_400_000
        """;

    /** The ten seconds that the page's function has are over sooner. */
    static final String IMPATIENT = """
        const wait = setTimeout
        const shortened = delay => delay >= 10_000 && delay <= 12_000 ? delay / 50 : delay
        window.setTimeout = (work, delay, ...more) => wait(work, shortened(delay), ...more)
        """;

    private HostPageScripts() {
    }
}
