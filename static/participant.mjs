// The phone's page: comes back to a kept seat or asks for one, and forgets everything at the end.

import { Ballots } from './ballots.mjs'
import { randomKey } from './chance.mjs'
import { clearFragment, followNewFragments } from './fragment.mjs'
import { Join } from './join.mjs'
import { Keep } from './keep.mjs'
import { startSpeaking } from './language.mjs'
import { Live } from './live.mjs'
import { note } from './notice.mjs'
import { Outing } from './outing.mjs'
import { Own } from './own.mjs'
import { Signals } from './signals.mjs'

const OPENS_NOTHING = ['wrong_code', 'wrong_link']
const SEAT_IS_GONE = ['seat_closed', 'session_over']
const FETCH_AFTER_MS = 1000

class Participant {
  #keep = new Keep()
  #own = new Own()
  #join = new Join(document.getElementById('main'), (asked) => this.#sit(asked))
  #asked = null
  #live
  #starting

  constructor() {
    this.#live = new Live({
      namespace: '/participant',
      keep: this.#keep,
      auth: () => this.#auth(),
      refused: (refusal) => this.#refused(refusal),
      heard: { seated: (seated) => this.#seated(seated), moved: () => this.#moved() },
    })
    const { outbox, page } = this.#live
    const ballots = new Ballots({ keep: this.#keep, outbox, redress: () => page.dressAgain() })
    const signals = new Signals({ keep: this.#keep, outbox })
    const outing = new Outing({ keep: this.#keep, outbox })
    for (const part of [this.#own, ballots, signals, outing, this]) this.#live.add(part)
    this.#starting = [this.#join, ballots, signals, outing]
  }

  start() {
    if (startSpeaking(this.#keep)) return
    followNewFragments()
    for (const part of this.#starting) part.start()
    document.addEventListener('click', ({ target }) => {
      if (target.closest('[data-come-back]')) this.#comeBack()
      if (target.closest('[data-reload]')) location.reload()
    })
    if (this.#hasSeat() || (this.#hasLeft() && !this.#join.door)) {
      this.#join.show('returning')
      this.#live.link.open()
    } else {
      this.#join.show('agree')
      this.#join.knock()
    }
  }

  // A link to another door is a wish to go there, whatever seat was kept.
  #hasSeat() {
    const { door } = this.#join
    const keptDoor = this.#keep.read('door')
    return this.#keep.read('seat') && (!door || !keptDoor || door === keptDoor)
  }

  // Gone home for now: live.mjs has forgotten the rest, and who knocks again only asks whether it goes on.
  shown(main, { served }) {
    if (served && main.querySelector('[data-left]')) this.#keep.write('left', '1')
  }

  #hasLeft() {
    return this.#keep.read('left')
  }

  #comeBack() {
    this.#live.close()
    this.#live.page.showShell()
    this.#join.leadsTo(this.#keep.read('door'))
    this.#join.show('agree')
  }

  #auth() {
    if (this.#asked) return { ...this.#asked, join: this.#joinKey() }
    if (this.#hasLeft()) return { join: this.#joinKey() }
    return { seat: this.#keep.read('seat') }
  }

  // Made once and kept, so that an answer lost on the way never makes two seats of one person.
  #joinKey() {
    const key = this.#keep.read('join') ?? randomKey()
    this.#keep.write('join', key)
    return key
  }

  // Who asks for a seat brings nothing of an earlier evening: no quiet word, no answer, no stepping out.
  #sit(asked) {
    this.#keep.drop('answer')
    for (const part of this.#starting) part.forget?.()
    this.#asked = asked
    this.#live.link.open()
  }

  #seated({ seat, me, words, later }) {
    setTimeout(() => import(later).then((part) => part.begin(this.#live, part.style), () => {}), FETCH_AFTER_MS)
    if (this.#asked) this.#arrived()
    this.#join.leadsTo(null)
    this.#keep.write('seat', seat)
    if (this.#keep.lasts) clearFragment()
    this.#own.isSeat(me, words)
    this.#live.page.dressAgain()
  }

  #arrived() {
    this.#asked = null
    this.#keep.drop('left')
    const { door } = this.#join
    if (door) this.#keep.write('door', door)
    note('')
  }

  #moved() {
    this.#live.close()
    this.#live.page.showTemplate('moved')
  }

  #refused({ code, message }) {
    this.#join.isBusy(false)
    const isReturning = !this.#asked
    if (code === 'session_over' && !(isReturning && this.#join.door)) return this.#over()
    note(message, { stays: true })
    if (!isReturning) this.#live.link.close()
    if (OPENS_NOTHING.includes(code)) this.#join.askForCode()
    if (isReturning && SEAT_IS_GONE.includes(code)) this.#standUp()
  }

  #standUp() {
    this.#keep.drop('seat')
    this.#keep.drop('left')
    this.#live.close()
    this.#live.page.showShell()
    this.#join.show('agree')
  }

  #over() {
    this.#live.forget()
    this.#live.page.showTemplate('over')
  }
}

new Participant().start()
