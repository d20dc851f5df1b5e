import { t } from "../desk/words.js"
import { make } from "./dom.js"

/** Says of a live conversation that it is one: there somebody sits and waits. */
export const liveTag = () => {
  const node = make("span", { class: "tag" }, t("mode.live"))
  const show = ({ mode }) => node.hidden = mode !== "live"
  return { node, show }
}
