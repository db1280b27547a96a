// Joins what every live page needs: the link, the pictures, the ring, taps, and waking up.

import { linkBack, linkLost } from './away.mjs'
import { Cues } from './cues.mjs'
import { startDialogs } from './dialogs.mjs'
import { startGuarding } from './guard.mjs'
import { Link } from './link.mjs'
import { Outbox } from './outbox.mjs'
import { Page } from './page.mjs'
import { Ring } from './ring.mjs'
import { Switches } from './switches.mjs'
import { Taps } from './taps.mjs'
import { Wake } from './wake.mjs'

export class Live {
  #parts

  constructor({ namespace, auth, keep, refused, heard = {}, bell = null }) {
    const switches = new Switches(keep)
    const ring = new Ring((word) => this.cues.reached(word))
    this.cues = new Cues({ isOn: (name) => switches.isOn(name), bell })
    this.keep = keep
    this.#parts = [switches, ring, this.cues, this]
    this.page = new Page(document.getElementById('main'), this.#parts)
    this.link = new Link({
      namespace,
      auth: () => ({ language: document.documentElement.lang, ...auth() }),
      probe: 'state.ask',
      heard: { ...heard, state: (picture) => this.page.take(picture) },
      on: {
        opening: () => this.#opening(),
        live: () => this.#live(),
        lost: linkLost,
        refused: (refusal) => this.#refused(refusal, refused),
      },
    })
    this.outbox = new Outbox(this.link)
    this.#start(switches)
  }

  add(part) {
    this.#parts.push(part)
  }

  // A picture may ask the page to forget: everything, because the session is over, or (data-but) all
  // but the way back to a seat that was left. Then the link stays open, to hear of the end.
  shown(main, { served }) {
    const mark = served && main.querySelector('[data-forget]')
    if (mark) this.forget(mark.dataset.but?.split(' '))
  }

  forget(but) {
    if (but) this.outbox.clear()
    else this.close()
    this.keep.forget(but)
    for (const part of this.#parts) if (part !== this) part.forget?.()
  }

  // For good.
  close() {
    this.link.close()
    this.outbox.clear()
    linkBack()
  }

  #start(switches) {
    startGuarding()
    startDialogs()
    switches.start()
    new Taps(this.outbox).start()
    new Wake((awayMs) => this.link.wake(awayMs)).start()
  }

  #opening() {
    this.page.newConnection()
    linkLost()
  }

  #live() {
    linkBack()
    this.outbox.sendAgain()
  }

  #refused(refusal, tell) {
    linkBack()
    tell(refusal)
  }
}
