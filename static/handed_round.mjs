// A phone that goes round: hands itself from seat to seat, casts one ballot for each, and forgets it at once.

import { Asking } from './asking.mjs'
import { randomKey } from './chance.mjs'
import { followNewFragments, clearFragment, fromFragment } from './fragment.mjs'
import { Keep } from './keep.mjs'
import { Live } from './live.mjs'
import { note, noteRefusal } from './notice.mjs'
import { focusHeading } from './page.mjs'

// An answer lives nowhere but on the screen: there is nothing to find once it is cleared.
const NOTHING_KEPT = { readList: () => [], writeList: () => {} }

class HandedRound {
  #keep = new Keep('sessionStorage')
  #asking = new Asking(NOTHING_KEPT)
  #live
  #has = null
  #handed

  constructor() {
    const given = fromFragment('h')
    if (given) this.#keep.write('handed', given)
    if (this.#keep.lasts) clearFragment()
    this.#handed = this.#keep.readList('handed-to')
    this.#live = new Live({
      namespace: '/handed-round',
      keep: this.#keep,
      auth: () => ({ handed: this.#keep.read('handed') ?? '' }),
      refused: ({ code, message }) => {
        if (code !== 'link_over') return note(message, { stays: true })
        this.#live.forget()
        this.#live.page.showTemplate('over')
      },
      heard: { moved: () => this.#moved() },
    })
    for (const part of [this.#asking, this]) this.#live.add(part)
  }

  start() {
    document.addEventListener('click', (event) => this.#tapped(event))
    this.#asking.start()
    // Whoever goes back, or wakes the page, finds no answer on it.
    addEventListener('pageshow', ({ persisted }) => persisted && this.#handOn())
    followNewFragments()
    this.#live.link.open()
  }

  dress(root) {
    const next = this.#next(root)
    for (const one of root.querySelectorAll('[data-handed-to]')) {
      one.hidden = this.#has !== null || one.dataset.handedTo !== next
    }
    for (const one of root.querySelectorAll('[data-handed-ballot]')) {
      one.hidden = this.#has === null
      const boxes = [...one.querySelectorAll('[data-ballot]')]
      one.querySelector('[data-handed-put]').disabled = !boxes.every((box) => pressedIn(box))
    }
    for (const one of root.querySelectorAll('[data-handed-done]')) one.hidden = this.#has !== null || next !== null
  }

  forget() {
    this.#has = null
    this.#handed = []
  }

  #moved() {
    this.#live.close()
    this.#live.page.showTemplate('moved')
  }

  #next(root) {
    const seats = Array.from(root.querySelectorAll('[data-handed-to]'), (one) => one.dataset.handedTo)
    const waiting = seats.filter((seat) => !this.#handed.includes(seat))
    return waiting[0] ?? null
  }

  #tapped({ target }) {
    const button = target.closest('button')
    if (!button) return
    const { choice, handedBegin, handedLater, handedLeave, handedPut, handedAgain } = button.dataset
    const seat = button.closest('[data-handed-to]')?.dataset.handedTo
    if (choice !== undefined) this.#choose(button)
    if (handedBegin !== undefined) this.#has = seat
    if (handedLater !== undefined) this.#toTheEnd(button.closest('[data-handed-to]'))
    if (handedLeave !== undefined) this.#wasHandedTo(seat)
    if (handedAgain !== undefined) this.#write([])
    if (handedPut !== undefined) return this.#put(button)
    this.#live.page.dressAgain()
    if (choice === undefined && seat) focusHeading(document.getElementById('main'))
  }

  #choose(button) {
    for (const other of button.closest('[data-ballot]').querySelectorAll('[data-choice]')) {
      other.setAttribute('aria-pressed', String(other === button))
    }
  }

  // Later in this round of the phone: the others come first.
  #toTheEnd(section) {
    section.parentNode.append(section)
  }

  async #put(button) {
    if (button.disabled) return
    button.disabled = true
    const seat = this.#has
    for (const box of document.querySelectorAll('[data-handed-ballot] [data-ballot]')) {
      const ballot = { poll: box.dataset.ballot, seat, key: randomKey(), choice: Number(pressedIn(box).dataset.choice) }
      const { ok, error } = await this.#live.outbox.put('poll.cast', ballot, { volatile: true })
      if (!ok && error.code !== 'already_answered') return noteRefusal(error)
      if (!ok) note(error.message)
    }
    this.#wasHandedTo(seat)
    this.#handOn()
  }

  #handOn() {
    this.#has = null
    for (const pressed of document.querySelectorAll('[aria-pressed="true"]')) pressed.setAttribute('aria-pressed', 'false')
    this.#asking.forget()
    this.#live.page.dressAgain()
    focusHeading(document.getElementById('main'))
  }

  #wasHandedTo(seat) {
    this.#write([...this.#handed, seat])
  }

  #write(handed) {
    this.#handed = handed
    this.#keep.writeList('handed-to', handed)
  }
}

function pressedIn(box) {
  return box.querySelector('[data-choice][aria-pressed="true"]')
}

new HandedRound().start()
