// Remembers that somebody has stepped out, and how, for a server that has forgotten it: says it once more.

export class Outing {
  #keep
  #outbox
  #isSaying = false

  constructor({ keep, outbox }) {
    this.#keep = keep
    this.#outbox = outbox
  }

  // Back is back, even if a restart comes between.
  start() {
    document.addEventListener('click', ({ target }) => {
      if (target.closest('[data-emit="seat.return"]')) this.forget()
    })
  }

  // The picture of who is out says how (`data-out`); any other says that they are not, but for the
  // first one of a new line, whose server may never have been told.
  shown(main, { served, first }) {
    const level = main.querySelector('[data-out]')?.dataset.out
    if (level) this.#keep.write('out', level)
    else if (first) this.#sayAgain(this.#keep.read('out'))
    else if (served && !this.#isSaying) this.forget()
  }

  forget() {
    this.#keep.drop('out')
  }

  async #sayAgain(level) {
    this.#isSaying = Boolean(level)
    if (!level) return
    const { error } = await this.#outbox.put('seat.step_out', { level }, { volatile: true })
    if (error?.code === 'unanswered') return
    this.#isSaying = false
    if (error) this.forget()
  }
}
