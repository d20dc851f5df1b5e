package org.perdura.browser;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Frame;

/**
 * All that people said in a conversation, as a page shows it, from the newest message up, and what is wrong: elements
 * that are no good links, a box that leaves the screen or lets its accents out, a line that runs backwards.
 */
record Readout(List<String> texts, List<String> withoutLinks, List<String> faults) {

    private static final String READ = """
        async ([box, row, count]) => {
          const scroller = document.querySelector(box)
          const rows = new Map()

          const isGood = link => link.localName === "a" && /^(https?|mailto|tel):/.test(link.href)
            && link.rel === "noopener noreferrer nofollow" && link.target === "_blank"
            && !link.username && link.textContent.toLowerCase().includes(new URL(link.href).host)

          const leftOf = (node, at) => {
            const range = document.createRange()
            range.setStart(node, at)
            range.setEnd(node, at + 1)
            return range.getBoundingClientRect()
          }

          const runsBackwards = text => {
            if (!/^[a-z ]{2,}$/.test(text.textContent)) return false
            const [first, last] = [leftOf(text.firstChild, 0), leftOf(text.firstChild, text.textContent.length - 1)]
            return first.top === last.top && first.left >= last.left
          }

          const look = node => {
            const text = node.querySelector(".message__text")
            const body = node.querySelector(".message__body")
            const { left, right } = body.getBoundingClientRect()
            const elements = [...text.querySelectorAll("*")]
            const faults = []
            if (!elements.every(isGood)) faults.push(`elements ${text.innerHTML}`)
            if (left < 0 || right > innerWidth) faults.push("leaves the screen")
            if (getComputedStyle(body).overflow !== "clip") faults.push("lets accents out")
            if (runsBackwards(text)) faults.push("runs backwards")
            return { text: text.textContent, links: elements.length, faults }
          }

          for (let turn = 0; rows.size < count && turn < 2000; turn++) {
            for (const node of scroller.querySelectorAll(row)) {
              const key = node.dataset.seq ?? node.dataset.key
              if (node.querySelector(".message__text") && !rows.has(key)) rows.set(key, look(node))
            }
            scroller.scrollTop = 0
            await new Promise(requestAnimationFrame)
          }

          const all = [...rows.values()]
          const page = document.documentElement
          return {
            texts: all.map(({ text }) => text),
            withoutLinks: all.filter(({ links }) => !links).map(({ text }) => text),
            faults: [
              ...all.flatMap(({ text, faults }) => faults.map(fault => `${fault}: ${text.slice(0, 80)}`)),
              ...(page.scrollWidth > page.clientWidth ? ["the page is wider than the screen"] : []),
              ...("harmed" in window ? ["a script has run"] : [])
            ]
          }
        }
        """;

    static Readout ofWidget(Frame frame, int count) {
        return of(frame, ".log", ".message[data-seq]:not(.message--system)", count);
    }

    static Readout ofWorkspace(Frame frame, int count) {
        return of(frame, ".log__scroller", ".log__row:not(:has(.message--system))", count);
    }

    @SuppressWarnings("unchecked")
    private static Readout of(Frame frame, String box, String row, int count) {
        var read = (Map<String, List<String>>) frame.evaluate(READ, List.of(box, row, count));
        return new Readout(read.get("texts"), read.get("withoutLinks"), read.get("faults"));
    }
}
