import { linked, parts } from "/chat/links.js"
import { equal, ok, test } from "./harness.js"

const hrefs = text => parts(text).filter(part => part.href).map(part => part.href)
const together = text => parts(text).map(part => part.text).join("")

test("web, mail and telephone links are found and nothing around them is lost", () => {
  const text = "See https://shop.example/a?b=1#c, write to mailto:ana@shop.example or call tel:+55-11-4002."
  equal(hrefs(text), ["https://shop.example/a?b=1#c", "mailto:ana@shop.example", "tel:+55-11-4002"])
  equal(together(text), text)
})

test("the punctuation of the sentence is not part of the link", () => {
  equal(hrefs("(see https://a.example/x)."), ["https://a.example/x"])
  equal(hrefs("https://a.example/wiki/X_(Y)!"), ["https://a.example/wiki/X_(Y)"])
})

test("everything that could act instead of lead somewhere stays text", () => {
  const dangerous = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "\u0001javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>", "vbscript:x", "file:///etc/passwd", "blob:https://a.example/1", "intent:x",
    "www.a.example", "//a.example", "xhttps//a", "https://", "http://[", "mailto:a@b?bcc=c@d", "tel:<script>"
  ]
  for (const text of dangerous) equal(hrefs(text), text.startsWith("blob") ? ["https://a.example/1"] : [])
})

test("an address with a name or password before the host is no link", () => {
  equal(hrefs("https://user:pass@evil.example https://shop.example@evil.example https://@evil.example"), [])
})

test("a host is shown as what it is", () => {
  const punycode = "https://xn--xample-2of.com/a"
  equal(parts("https://еxample.com/a"), [{ text: punycode, href: punycode }])
  equal(parts("http://127.1"), [{ text: "http://127.0.0.1/", href: "http://127.0.0.1/" }])
})

test("bidi controls end a link", () => {
  equal(hrefs("https://a.example/abc\u202Egpj.exe"), ["https://a.example/abc"])
})

test("an overlong address stays text", () => {
  equal(hrefs(`https://a.example/${"a".repeat(3000)}`), [])
})

test("hostile texts take no time", () => {
  const hostile = [
    `https://${"(".repeat(2000)}${")".repeat(2000)}`, `${"a".repeat(10_000)}!`, "https://a.example/".repeat(200),
    `mailto:${"a@".repeat(2000)}`, `https://a.example/${")".repeat(3900)}`, ":".repeat(4000), "https://".repeat(500)
  ]
  for (const text of hostile) {
    const start = performance.now()
    parts(text)
    ok(performance.now() - start < 20, `${text.slice(0, 20)}… took ${performance.now() - start} ms`)
  }
})

test("anchors give nothing away and open elsewhere", () => {
  const link = linked("<b>https://a.example/</b>").querySelector("a")
  equal(link.rel, "noopener noreferrer nofollow")
  equal(link.target, "_blank")
})

test("markup is text", () => {
  const box = document.createElement("p")
  box.append(linked("<img src=x onerror=alert(1)> [x](javascript:alert(1))"))
  equal(box.childElementCount, 0)
})
