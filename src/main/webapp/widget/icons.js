// Lucide (lucide.dev), ISC License, Copyright (c) Lucide Icons and Contributors.
const SHAPES = {
  close: "M18 6 6 18M6 6l12 12",
  send: "m5 12 7-7 7 7M12 19V5",
  newest: "M12 5v14m7-7-7 7-7-7",
  sending: "M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18",
  stored: "M20 6 9 17l-5-5",
  seen: "M18 6 7 17l-5-5m20-1-7.5 7.5L13 16",
  failed: "M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18M12 8v4m0 4h.01"
}

const SVG = "http://www.w3.org/2000/svg"

/** A picture that says nothing by itself: what it means stands beside it or in the name of its button. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg")
  const path = document.createElementNS(SVG, "path")
  svg.setAttribute("viewBox", "0 0 24 24")
  svg.setAttribute("class", `icon icon--${name}`)
  svg.setAttribute("aria-hidden", "true")
  path.setAttribute("d", SHAPES[name])
  svg.append(path)
  return svg
}
