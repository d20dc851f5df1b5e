import { choose, locale, t } from "../desk/words.js"
import { button } from "./button.js"
import { make, say, tell } from "./dom.js"
import { DropPanel } from "./drop-panel.js"
import { icon } from "./icons.js"
import { WorkspaceElement } from "./workspace-element.js"

const LANGUAGES = { en: "English", "pt-BR": "Português (Brasil)" }

/** What the agent sets for themselves, and the way out. */
export class AgentMenuElement extends WorkspaceElement {
  #name = make("span", { class: "menu__name" })
  #button = button({ look: "quiet" }, this.#name, icon("down"))
  #supervision = make("a", { class: "panel__item", href: "/supervisor/", hidden: true },
    icon("eye"), t("menu.supervision"))
  #drop

  draw() {
    this.#drop = new DropPanel(this, this.#button, make("div", { class: "panel menu" },
      this.#language(),
      make("notice-settings"),
      this.#supervision,
      make("button", { type: "button", class: "panel__item menu__keys", onclick: () => this.#showKeys() },
        icon("keys"), t("menu.keys"), make("kbd", {}, "?")),
      make("form", { method: "post", action: "/logout" },
        make("button", { class: "panel__item" }, icon("log-out"), t("menu.log-out")))))
  }

  disconnectedCallback() {
    this.#drop.close()
    super.disconnectedCallback()
  }

  update() {
    const name = this.desk.agent?.name ?? ""
    this.hidden = !name
    this.#supervision.hidden = !this.desk.agent?.supervises
    say(this.#name, name)
    this.#button.setAttribute("aria-label", t("menu", { name }))
  }

  #language() {
    const select = make("select", { class: "menu__select", onchange: () => this.#speak(select.value) },
      Object.entries(LANGUAGES).map(([tag, name]) => make("option", { value: tag, lang: tag }, name)))
    select.value = locale
    return make("label", { class: "menu__field" }, t("menu.language"), select)
  }

  #speak(language) {
    choose(language)
    location.reload()
  }

  #showKeys() {
    this.#drop.close()
    tell(this, "keys-wanted")
  }
}
