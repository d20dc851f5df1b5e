/**
 * A part of the page that shows something of the workspace: drawn once, brought up to date whenever the workspace
 * changes, many changes at a time. It finds the workspace in the page around it.
 */
export class WorkspaceElement extends HTMLElement {
  #drawn = false
  #frame = null

  connectedCallback() {
    this.workspace = this.closest("perdura-workspace").workspace
    this.workspace.addEventListener("changed", this.#changed)
    if (!this.#drawn) this.draw()
    this.#drawn = true
    this.update()
  }

  disconnectedCallback() {
    this.workspace.removeEventListener("changed", this.#changed)
    cancelAnimationFrame(this.#frame)
    this.#frame = null
  }

  get desk() {
    return this.workspace.desk
  }

  /** Makes what stays. */
  draw() {}

  /** Makes it show what is. */
  update() {}

  #changed = () => {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null
      this.update()
    })
  }
}
