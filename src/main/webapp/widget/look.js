/** Dresses the frame as the widget is configured. What stands on the organisation's color sees to its own contrast. */
export function dress({ title = "", color }) {
  document.title = title
  document.querySelector(".header__title").textContent = title
  if (color) document.documentElement.style.setProperty("--brand", color)
}
