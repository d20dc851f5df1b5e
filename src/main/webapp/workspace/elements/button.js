import { make } from "./dom.js"

/**
 * A button that acts. `look` names its styles, as in "primary" or "quiet icon"; `name` is for one that shows no words.
 */
export const button = ({ look = "", name = null, act = () => {} }, ...children) => make("button", {
  type: "button", class: ["button", ...look.split(" ").filter(Boolean).map(style => `button--${style}`)].join(" "),
  "aria-label": name, title: name, onclick: act
}, children)
