import { Texts, bestLocale, varietyOf } from "/chat/i18n.js"
import { equal, ok, test } from "./harness.js"

const FACES = ["/widget/texts", "/workspace/texts"]

for (const face of FACES) {
  test(`${face} says the same things in both languages`, async () => {
    const [english, portuguese] = await Promise.all(["en", "pt-BR"].map(locale => load(face, locale)))
    equal(Object.keys(portuguese).sort(), Object.keys(english).sort())
    for (const key of Object.keys(english)) {
      ok(portuguese[key].trim(), `${key} is empty`)
      equal(holes(portuguese[key]), holes(english[key]))
    }
  })
}

test("the language is the first one asked for that we speak", () => {
  equal(bestLocale("pt"), "pt-BR")
  equal(bestLocale("pt-PT", "en"), "pt-BR")
  equal(bestLocale(undefined, "", "fr", "en-GB"), "en")
  equal(bestLocale("ja"), "en")
})

test("dates are written as the reader is used to", () => {
  equal(varietyOf("en", "pt-BR", "en-GB", "en"), "en-GB")
  equal(varietyOf("pt-BR", "en-GB"), "pt-BR")
})

test("numbers decide between one and many, and are written as the language writes them", () => {
  const texts = new Texts("pt-BR", { "unread.one": "{count} mensagem", "unread.other": "{count} mensagens" })
  equal(texts.text("unread", { count: 1 }), "1 mensagem")
  equal(texts.text("unread", { count: 4000 }), "4.000 mensagens")
})

test("a value is inserted once and as it is", () => {
  const texts = new Texts("en", { hello: "Hello {name}" })
  equal(texts.text("hello", { name: "{name} $& <b>" }), "Hello {name} $& <b>")
})

async function load(face, locale) {
  return (await fetch(`${face}/${locale}.json`)).json()
}

function holes(text) {
  return (text.match(/\{\w+\}/g) ?? []).sort()
}
