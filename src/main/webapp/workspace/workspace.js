import { AdviceListElement } from "./elements/advice-list.js"
import { AgentMenuElement } from "./elements/agent-menu.js"
import { CapacityMeterElement } from "./elements/capacity-meter.js"
import { ConversationPaneElement } from "./elements/conversation-pane.js"
import { DetailsPaneElement } from "./elements/details-pane.js"
import { InactiveNoticeElement } from "./elements/inactive-notice.js"
import { KeyListElement } from "./elements/key-list.js"
import { LineStateElement } from "./elements/line-state.js"
import { MessageComposerElement } from "./elements/message-composer.js"
import { MessageLogElement } from "./elements/message-log.js"
import { NoticeSettingsElement } from "./elements/notice-settings.js"
import { OfferListElement } from "./elements/offer-list.js"
import { PerduraWorkspaceElement } from "./elements/perdura-workspace.js"
import { PresencePickerElement } from "./elements/presence-picker.js"
import { ReturnBellElement } from "./elements/return-bell.js"
import { TimeLeftElement, TimePassedElement } from "./elements/ticking.js"
import { ToastTrayElement } from "./elements/toast-tray.js"
import { WorkListElement } from "./elements/work-list.js"
import { WorkSearchElement } from "./elements/work-search.js"
import { fill, locale, speak } from "./desk/words.js"

await speak()
document.documentElement.lang = locale
fill(document)

PerduraWorkspaceElement.define()
Object.entries({
  "advice-list": AdviceListElement,
  "agent-menu": AgentMenuElement,
  "capacity-meter": CapacityMeterElement,
  "conversation-pane": ConversationPaneElement,
  "details-pane": DetailsPaneElement,
  "inactive-notice": InactiveNoticeElement,
  "key-list": KeyListElement,
  "line-state": LineStateElement,
  "message-composer": MessageComposerElement,
  "message-log": MessageLogElement,
  "notice-settings": NoticeSettingsElement,
  "offer-list": OfferListElement,
  "presence-picker": PresencePickerElement,
  "return-bell": ReturnBellElement,
  "time-left": TimeLeftElement,
  "time-passed": TimePassedElement,
  "toast-tray": ToastTrayElement,
  "work-list": WorkListElement,
  "work-search": WorkSearchElement
}).forEach(([tag, element]) => customElements.define(tag, element))

document.querySelector("perdura-workspace").hidden = false
