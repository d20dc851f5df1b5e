/** Moves the focus through the rows of the lists, from the focused one or else the selected one. */
export const moveInList = (page, step) => {
  const rows = [...page.querySelectorAll(".row__link")].filter(row => row.checkVisibility())
  const from = [document.activeElement, page.querySelector(".row__link[aria-current]")].find(row => rows.includes(row))
  const index = from ? rows.indexOf(from) + step : step > 0 ? 0 : rows.length - 1
  const next = rows[Math.min(Math.max(index, 0), rows.length - 1)]
  next?.focus()
}
