import { bestLocale, Texts } from "../../chat/i18n.js"
import { Calendar } from "../../chat/time.js"
import { Spans } from "./spans.js"

const CHOICE = "perdura.locale"

let texts
export let calendar
export let spans
export let locale

/** Loads the words of the language that this agent chose, or whose browser prefers. */
export const speak = async (storage = localStorage) => {
  locale = bestLocale(storage.getItem(CHOICE), ...navigator.languages)
  texts = await Texts.load(new URL("../texts", import.meta.url), locale)
  calendar = new Calendar(locale)
  spans = new Spans(locale)
}

/** The page speaks another language from its next load on. */
export const choose = (language, storage = localStorage) => storage.setItem(CHOICE, language)

export const t = (key, values) => texts.text(key, values)

export const knows = key => texts.has(key)

export const fill = root => texts.fill(root)
