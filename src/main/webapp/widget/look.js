/** What is worn of a look now: while we are closed, a title and a color of their own. */
export function worn({ title = "", subtitle = "", color, closed, offline }) {
  if (!closed) return { title, subtitle, color }
  return { title: offline?.title ?? title, subtitle: offline?.subtitle ?? "", color: offline?.color ?? color }
}

/** Dresses the frame as the widget is configured. What stands on the organisation's color sees to its own contrast. */
export function dress(look) {
  const { title, color } = worn(look)
  document.title = title
  document.querySelector(".header__title").textContent = title
  if (color) document.documentElement.style.setProperty("--brand", color)
}
