// Carries a private word to those who hold, and sends it again after every reconnect until it was seen.

import { randomKey } from './chance.mjs'
import { isBusy, whileBusy } from './taps.mjs'

export class Signals {
  #keep
  #outbox
  #signals
  #putAway

  constructor({ keep, outbox }) {
    this.#keep = keep
    this.#outbox = outbox
    this.#signals = keep.readList('signals')
  }

  start() {
    document.addEventListener('click', ({ target }) => {
      const button = target.closest('[data-signal], [data-emit="signal.withdraw"], [data-put-away]')
      if (!button) return
      const { signal, with: withdrawn, putAway } = button.dataset
      if (putAway) {
        this.#putAway = putAway
        this.dress(document)
      } else if (!signal) this.#drop([JSON.parse(withdrawn).id])
      else if (!isBusy(button)) whileBusy(button, this.#raise(signal))
    })
  }

  // An answer that was read: away from this page alone, for those who hold still owe what it says.
  dress(root) {
    for (const { dataset, parentNode } of root.querySelectorAll('[data-put-away]')) {
      parentNode.hidden = dataset.putAway === this.#putAway
    }
  }

  shown(main, { first }) {
    this.#drop(Array.from(main.querySelectorAll('[data-signal-done]'), (mark) => mark.dataset.signalDone))
    if (first) for (const signal of this.#signals) this.#send(signal)
  }

  forget() {
    this.#write([])
  }

  // The same word again, while it is unseen, is the same signal.
  #raise(level) {
    let signal = this.#signals.find((other) => other.level === level)
    if (!signal) this.#write([...this.#signals, (signal = { id: randomKey(), level })])
    return this.#send(signal)
  }

  // Taken back (taps.mjs says so to the server), or seen.
  #drop(ids) {
    const rest = this.#signals.filter(({ id }) => !ids.includes(id))
    if (rest.length < this.#signals.length) this.#write(rest)
  }

  #send(signal) {
    return this.#outbox.put('signal.send', signal, { volatile: true })
  }

  #write(signals) {
    this.#signals = signals
    this.#keep.writeList('signals', signals)
  }
}
