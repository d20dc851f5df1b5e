const SPOKEN = ["en", "pt-BR"]

/** The language we speak that serves best somebody who prefers these, in this order. */
export function bestLocale(...preferred) {
  for (const tag of preferred) {
    const language = tag?.toLowerCase().split(/[-_]/)[0]
    const spoken = SPOKEN.find(locale => locale.split("-")[0] === language)
    if (spoken) return spoken
  }
  return SPOKEN[0]
}

/** The reader's own variety of this language, for dates and numbers: somebody in London reads 14:05. */
export function varietyOf(locale, ...preferred) {
  const language = locale.split("-")[0]
  return preferred.find(tag => tag.split("-")[0] === language) ?? locale
}

/** The words of one face in one language. `text("unread", { count: 3 })` picks `unread.one` or `unread.other`. */
export class Texts {
  #texts
  #plural

  constructor(locale, texts) {
    this.locale = locale
    this.#texts = texts
    this.#plural = new Intl.PluralRules(locale)
  }

  /** Loads `<folder>/<locale>.json`; the folder is a URL. */
  static async load(folder, locale) {
    const base = String(folder).replace(/\/?$/, "/")
    const answer = await fetch(`${base}${locale}.json`)
    return new Texts(locale, await answer.json())
  }

  has(key) {
    return Object.hasOwn(this.#texts, key)
  }

  text(key, values = {}) {
    const template = this.#template(key, values.count)
    return template.replace(/\{(\w+)\}/g, (hole, name) => name in values ? this.#shown(values[name]) : hole)
  }

  /** Fills in the texts of a page: `data-text`, and `data-label` for names that only screen readers hear. */
  fill(root) {
    for (const node of root.querySelectorAll("[data-text]")) node.textContent = this.text(node.dataset.text)
    for (const node of root.querySelectorAll("[data-label]")) this.#label(node, this.text(node.dataset.label))
    for (const node of root.querySelectorAll("[data-placeholder]")) {
      node.placeholder = this.text(node.dataset.placeholder)
    }
  }

  #label(node, name) {
    node.setAttribute("aria-label", name)
    if (node.localName === "button") node.title = name
  }

  #template(key, count) {
    const counted = count === undefined ? key : `${key}.${this.#plural.select(count)}`
    return this.#texts[counted] ?? this.#texts[`${key}.other`] ?? this.#texts[key] ?? key
  }

  #shown(value) {
    return typeof value === "number" ? value.toLocaleString(this.locale) : String(value)
  }
}
