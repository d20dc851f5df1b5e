/** A time zone. Where none has been chosen yet it begins with the one of whoever chooses. */
class Zone extends HTMLElement {
  connectedCallback() {
    if (this.getAttribute("fresh") !== "true" || document.querySelector("perdura-problems")) return

    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    if (timeZone.includes("/")) this.querySelector("input").value = timeZone
  }
}

customElements.define("perdura-zone", Zone)
