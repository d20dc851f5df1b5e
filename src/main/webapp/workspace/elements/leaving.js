import { t } from "../desk/words.js"
import { confirmation } from "./confirmation.js"

/** Asks whether to park, in the words of the conversation's mode, and does it. */
export const park = async ({ commands, summary, dossier, canLeave }) => {
  if (!canLeave) return
  const { seq } = dossier.thread
  const words = summary.mode === "live" ? "park.live" : "park"
  const name = summary.customer.name
  const points = ["you", "customer", ...(summary.mode === "live" ? [] : ["closes"])]
  const wanted = await confirmation({
    title: t(`${words}.title`, { name }),
    points: points.map(point => t(`${words}.${point}`, { name })),
    action: t(`${words}.confirm`),
    style: "primary"
  })
  if (wanted) commands.park(summary.id, seq)
}

/** Asks whether to end, and holds the end for as long as it can be undone. */
export const end = async ({ commands, summary, dossier, canLeave }) => {
  if (!canLeave) return
  const { seq } = dossier.thread
  const name = summary.customer.name
  const wanted = await confirmation({
    title: t("end.title", { name }),
    points: ["you", "customer"].map(point => t(`end.${point}`, { name })),
    action: t("end.confirm"),
    style: "danger-filled"
  })
  if (wanted) commands.end(summary.id, seq)
}
