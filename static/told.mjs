// Lets an answer to a quiet word be felt at once, and read out only when nobody is sharing.

export class Told {
  #cues
  #known
  #unsaid = null

  constructor(cues) {
    this.#cues = cues
  }

  // What stood there when the page came was read then.
  shown(main, { served }) {
    if (!served) return
    const said = main.querySelector('[data-signal-done] p')?.textContent ?? null
    if (said !== this.#known) this.#hear(said)
    this.#known = said
    if (!this.#unsaid || main.querySelector('[data-hush]')) return
    document.getElementById('live').replaceChildren(this.#unsaid)
    this.#unsaid = null
  }

  forget() {
    this.#unsaid = null
  }

  #hear(said) {
    if (this.#known === undefined) return
    this.#unsaid = said
    if (said) this.#cues.give({ vibrate: '' })
  }
}
