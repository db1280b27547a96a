// Arranges the ring: whoever is chosen moves a seat on, or to the place that is pressed next.

import { whileBusy } from './taps.mjs'

export class Arranging {
  #outbox
  #chosen = null
  #moved = false

  constructor(outbox) {
    this.#outbox = outbox
  }

  start() {
    document.addEventListener('click', ({ target }) => {
      const dialog = target.closest('#arrange')
      if (dialog) this.#pressed(dialog, target)
    })
    document.addEventListener('close', ({ target }) => this.#closed(target), { capture: true })
  }

  // The incoming picture knows nothing of what is chosen here.
  dress(root) {
    const dialog = root.querySelector('#arrange')
    if (!dialog) return
    for (const seat of dialog.querySelectorAll('[data-sits]')) {
      seat.setAttribute('aria-pressed', String(seat.id === this.#chosen))
    }
    for (const dot of dialog.querySelectorAll('.dot')) {
      dot.classList.toggle('dot--next', `sits-${dot.dataset.mine}` === this.#chosen)
    }
    const chosen = this.#seat(dialog)
    dialog.querySelector('[data-ways]').hidden = !chosen
    dialog.querySelector('[data-where]').textContent = chosen?.dataset.said ?? ''
    const undo = dialog.querySelector('[data-after-a-move]')
    if (undo) undo.hidden = !this.#moved
  }

  forget() {
    this.#chosen = null
  }

  #seat(dialog) {
    return this.#chosen && dialog.querySelector(`#${CSS.escape(this.#chosen)}`)
  }

  #pressed(dialog, target) {
    const way = target.closest('[data-way]')
    const dot = target.closest('.dot')
    const seat = dot ? dialog.querySelector(`#sits-${CSS.escape(dot.dataset.mine)}`) : target.closest('[data-sits]')
    if (way) this.#move(dialog, way, this.#beside(dialog, Number(way.dataset.way)))
    else if (seat && this.#seat(dialog) && seat.id !== this.#chosen) this.#move(dialog, seat, Number(seat.dataset.sits))
    else if (seat) this.#choose(dialog, seat)
  }

  #choose(dialog, seat) {
    this.#chosen = seat.id === this.#chosen ? null : seat.id
    this.dress(dialog.parentNode)
  }

  // It is a ring: beyond the last seat comes the first, and who passes it changes places with it.
  #beside(dialog, way) {
    const last = dialog.querySelectorAll('[data-sits]').length - 1
    const to = Number(this.#seat(dialog).dataset.sits) + way
    if (to > last) return 1
    return to < 0 ? last - 1 : to
  }

  async #move(dialog, button, to) {
    const seat = this.#chosen.replace('sits-', '')
    const answer = await whileBusy(button, this.#outbox.put('seat.move', { seat, to }))
    this.#moved ||= answer.ok
    this.dress(document)
  }

  #closed(dialog) {
    if (dialog.id !== 'arrange') return
    this.#chosen = null
    this.#moved = false
    this.dress(document)
  }
}
