/** The longest text that the wire takes, in Unicode code points. */
export const LONGEST = 4_000

/** How many code points a text has; an emoji counts as often as the server counts it. */
export function length(text) {
  let points = 0
  for (let at = 0; at < text.length; at++, points++) if (text.codePointAt(at) > 0xffff) at++
  return points
}

/** The text for a place that knows no markup: whichever way it runs, the words around it keep their order. */
export function isolated(text) {
  return `\u2068${text}\u2069`
}
