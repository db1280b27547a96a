// Remembers, in this page's memory only, the names of seats without a phone, to give them back to a restarted server.

export class Names {
  #names = {}

  shown(main) {
    for (const mark of main.querySelectorAll('[data-keep-name]')) {
      this.#names[mark.dataset.keepName] = mark.textContent.trim()
    }
  }

  forget() {
    this.#names = {}
  }

  // What a connection brings along; nothing where there is nothing.
  toAuth() {
    return Object.keys(this.#names).length ? { names: this.#names } : {}
  }
}
