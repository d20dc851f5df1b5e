import { renew } from "./nodes.js"

/** What the customer has written and the server does not have yet, below the thread. */
export class PendingView {
  #outbox
  #view
  #list
  #choices

  constructor({ outbox, view, list }) {
    this.#outbox = outbox
    this.#view = view
    this.#list = list
    this.#choices = { retry: id => outbox.retry(id), discard: id => outbox.discard(id) }
    outbox.addEventListener("change", () => this.#show())
  }

  #show() {
    renew(this.#list, this.#outbox.posts, post => ({
      key: `${post.id} ${post.state}`,
      make: () => this.#view.post(post, this.#choices)
    }))
  }
}
