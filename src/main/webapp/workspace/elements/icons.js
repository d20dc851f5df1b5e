/** Icons of the Lucide set (lucide.dev, ISC licence), each as the one path that draws it. */
const PATHS = {
  search: "m21 21-4.34-4.34M3 11a8 8 0 1 0 16 0a8 8 0 1 0 -16 0",
  bell:
    "M10.268 21a2 2 0 0 0 3.464 0M3.262 15.326A1 1 0 0 0 4 17h16" +
    "a1 1 0 0 0 .74-1.673C19.41 13.956 18 12.499 18 8A6 6 0 0 0 6 8c0 4.499-1.411 5.956-2.738 7.326",
  down: "m6 9 6 6 6-6",
  back: "m12 19-7-7 7-7M19 12H5",
  lock: "M5 11h14a2 2 0 0 1 2 2v7a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-7a2 2 0 0 1 2 -2zM7 11V7a5 5 0 0 1 10 0v4",
  stored: "M20 6 9 17l-5-5",
  seen: "M18 6 7 17l-5-5M0 0m22 10-7.5 7.5L13 16",
  sending: "M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0",
  send:
    "M3.714 3.048a.498.498 0 0 0-.683.627l2.843 7.627a2 2 0 0 1 0 1.396l-2.842 7.627a.498.498 0 0 0 .682.627" +
    "l18-8.5a.5.5 0 0 0 0-.904zM6 12h16",
  alert: "M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M12 8L12 12M12 16L12.01 16",
  close: "M18 6 6 18M0 0m6 6 12 12",
  "log-out": "m16 17 5-5-5-5M21 12H9M9 21H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h4",
  details: "M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2zM15 3v18",
  keys:
    "M10 8h.01M12 12h.01M14 8h.01M16 12h.01M18 8h.01M6 8h.01M7 16h10M8 12h.01M4 4h16a2 2 0 0 1 2 2v12" +
    "a2 2 0 0 1 -2 2h-16a2 2 0 0 1 -2 -2v-12a2 2 0 0 1 2 -2z",
  inbox:
    "M22 12L16 12 14 15 10 15 8 12 2 12M5.45 5.11 2 12v6a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2v-6" +
    "l-3.45-6.89A2 2 0 0 0 16.76 4H7.24a2 2 0 0 0-1.79 1.11z",
  eye:
    "M2.062 12.348a1 1 0 0 1 0-.696 10.75 10.75 0 0 1 19.876 0 1 1 0 0 1 0 .696 10.75 10.75 0 0 1-19.876 0" +
    "M9 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0",
  transfer: "m16 3 4 4-4 4M20 7H4M0 0m8 21-4-4 4-4M4 17h16",
  consult:
    "M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2M5 7a4 4 0 1 0 8 0a4 4 0 1 0 -8 0" +
    "M22 21v-2a4 4 0 0 0-3-3.87M16 3.13a4 4 0 0 1 0 7.75",
  end:
    "M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M10 9h4a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1v-4" +
    "a1 1 0 0 1 1 -1z"
}

const SVG = "http://www.w3.org/2000/svg"

/** Draws an icon. It is an ornament: the words beside it, or the name of its button, say what it means. */
export const icon = (name, label = null) => {
  const svg = document.createElementNS(SVG, "svg")
  svg.setAttribute("class", `icon icon--${name}`)
  svg.setAttribute("viewBox", "0 0 24 24")
  if (label) {
    svg.setAttribute("role", "img")
    svg.setAttribute("aria-label", label)
  } else {
    svg.setAttribute("aria-hidden", "true")
  }
  const path = svg.appendChild(document.createElementNS(SVG, "path"))
  path.setAttribute("d", PATHS[name])
  return svg
}
