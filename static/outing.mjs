// Remembers that somebody has stepped out, and how, for a server that has forgotten it: says it once more.

export class Outing {
  #keep
  #outbox
  #isSaying = false

  constructor({ keep, outbox }) {
    this.#keep = keep
    this.#outbox = outbox
  }

  // Back is back, even if the server hears of it only after a restart.
  start() {
    document.addEventListener('click', ({ target }) => {
      if (target.closest('[data-emit="seat.return"]')) this.forget()
    })
  }

  // The picture of who is out says how (`data-out`); any other says that they are not, but for the
  // first one of a new line, whose server may never have been told.
  shown(main, { served, first }) {
    if (!served) return
    const level = main.querySelector('[data-out]')?.dataset.out
    const kept = this.#keep.read('out')
    if (level) this.#keep.write('out', level)
    else if (kept && first) this.#sayAgain(kept)
    else if (kept && !this.#isSaying) this.forget()
  }

  forget() {
    this.#keep.drop('out')
  }

  async #sayAgain(level) {
    this.#isSaying = true
    const answer = await this.#outbox.put('seat.step_out', { level }, { volatile: true })
    this.#isSaying = false
    if (!answer.ok) this.forget()
  }
}
