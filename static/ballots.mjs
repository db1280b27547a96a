// Holds the only durable copy of this phone's ballots, and casts them again after every reconnect.

import { randomKey } from './chance.mjs'
import { note, noteRefusal } from './notice.mjs'

export class Ballots {
  #keep
  #outbox
  #redress
  #ballots
  #cast = new Set()

  constructor({ keep, outbox, redress }) {
    this.#keep = keep
    this.#outbox = outbox
    this.#redress = redress
    this.#ballots = keep.readList('ballots')
  }

  start() {
    document.addEventListener('click', ({ target }) => {
      const button = target.closest('[data-choice]')
      const poll = button?.closest('[data-ballot]')?.dataset.ballot
      if (poll) this.#choose(poll, Number(button.dataset.choice))
    })
  }

  dress(root) {
    for (const box of root.querySelectorAll('[data-ballot]')) {
      const ballot = this.#of(box.dataset.ballot)
      for (const button of box.querySelectorAll('[data-choice]')) {
        button.setAttribute('aria-pressed', String(ballot?.choice === Number(button.dataset.choice)))
      }
      // Said only once the server has it.
      const isCast = this.#cast.has(ballot?.key)
      for (const words of box.querySelectorAll('[data-when-cast]')) words.hidden = !isCast
    }
  }

  // A poll that is no longer in the picture is closed, and its ballot has no business here.
  shown(main, { served, first }) {
    if (!served) return
    const open = new Set(Array.from(main.querySelectorAll('[data-ballot]'), (box) => box.dataset.ballot))
    if (this.#ballots.some(({ poll }) => !open.has(poll))) {
      this.#write(this.#ballots.filter(({ poll }) => open.has(poll)))
    }
    if (first) for (const ballot of this.#ballots) this.#send(ballot)
  }

  forget() {
    this.#write([])
  }

  async #choose(poll, choice) {
    note('')
    const before = this.#of(poll)
    const ballot = { poll, key: before?.key ?? randomKey(), choice }
    this.#put(poll, ballot)
    const answer = await this.#send(ballot)
    if (answer.ok || this.#of(poll) !== ballot) return
    this.#put(poll, before)
    noteRefusal(answer.error)
  }

  async #send(ballot) {
    const answer = await this.#outbox.put('poll.cast', ballot, { volatile: true })
    if (answer.ok) this.#cast.add(ballot.key)
    this.#redress()
    return answer
  }

  #of(poll) {
    return this.#ballots.find((ballot) => ballot.poll === poll)
  }

  #put(poll, ballot) {
    const others = this.#ballots.filter((other) => other.poll !== poll)
    this.#write(ballot ? [...others, ballot] : others)
    this.#redress()
  }

  #write(ballots) {
    this.#ballots = ballots
    this.#keep.writeList('ballots', ballots)
  }
}
