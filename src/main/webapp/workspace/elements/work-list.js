import { GROUPS, grouped } from "../desk/lists.js"
import { t } from "../desk/words.js"
import { listGroup } from "./list-group.js"
import { listState } from "./list-state.js"
import { make, say, set } from "./dom.js"
import { WorkspaceElement } from "./workspace-element.js"

/** Mine, in groups, and what is open in my queues. */
export class WorkListElement extends WorkspaceElement {
  #state = listState(() => this.workspace.search(""))
  #mine = make("span", { class: "lists__count" })
  #groups
  #openMore = make("p", { class: "lists__hint" })

  draw() {
    this.#groups = new Map([...GROUPS, "open"].map(group => [group, listGroup(group, this.workspace)]))
    const heading = make("h2", { class: "lists__title" }, t("list.mine"), this.#mine)
    const groups = GROUPS.map(group => this.#groups.get(group).node)
    this.append(heading, this.#state.node, ...groups, this.#groups.get("open").node, this.#openMore)
  }

  update() {
    const { conversations, agent, isReady, openCount } = this.desk
    const { query } = this.workspace
    const lists = grouped(conversations.values(), agent?.id, query)
    const mine = GROUPS.reduce((sum, group) => sum + lists.get(group).length, 0)
    set(this, "aria-busy", !isReady && "true")
    say(this.#mine, isReady ? String(mine) : "")
    this.#state.show({ workspace: this.workspace, mine, found: mine + lists.get("open").length })
    for (const [group, list] of lists) this.#groups.get(group).show(list)
    const more = query ? 0 : openCount - lists.get("open").length
    this.#openMore.hidden = more <= 0
    say(this.#openMore, t("list.open.more", { count: more }))
  }
}
