// Asks the questions of a check-in one at a time, reckons what needs several answers, and keeps what was said before.
//
// It never sends: it taps the hidden buttons of ballots.mjs. What it reckons from stays on this phone until the end.

import { reckoned } from './reckoning.mjs'

const RATHER_NOT_SAY_OF_MOVES = 3

export class Asking {
  #keep
  #kept
  #at = null
  #way = 'pad'

  constructor(keep) {
    this.#keep = keep
    this.#kept = keep.readList('answer')
  }

  start() {
    document.addEventListener('click', ({ target, isTrusted }) => {
      // What this script taps itself is the business of ballots.mjs alone.
      const button = isTrusted && target.closest('[data-asking] button')
      if (button) this.#tapped(button, button.closest('[data-asking]'))
    })
  }

  dress(root) {
    for (const form of root.querySelectorAll('[data-asking]')) this.#dress(form)
  }

  // What was reckoned from is kept while its check-in is open, what was said before until the end.
  shown(main, { served }) {
    if (!served) return
    const open = new Set(Array.from(main.querySelectorAll('[data-ballot]'), (box) => box.dataset.ballot))
    const stays = this.#kept.filter(({ poll, before }) => before || open.has(poll))
    if (stays.length < this.#kept.length) this.#write(stays)
    if (!main.querySelector('[data-asking]')) this.#at = null
    for (const form of main.querySelectorAll('[data-asking]')) this.#catchUp(form)
  }

  forget() {
    this.#kept = []
    this.#at = null
  }

  #tapped(button, form) {
    const { choice, point, cell, padWay } = button.dataset
    if (point !== undefined) this.#point(button.closest('[data-points]'), point, form)
    if (choice !== undefined) this.#chose(button.closest('[data-ballot]'), Number(choice), form)
    if (cell) for (const place of cell.split(' ')) buttonAt(form, place).click()
    if (padWay) this.#way = padWay
    if ('askedBack' in button.dataset) this.#at = Math.max(0, this.#standing(form) - 1)
    if ('askedAgain' in button.dataset) this.#at = 0
    this.#dress(form)
    this.#follow(form, button)
  }

  #point(box, point, form) {
    const { points: poll, item } = box.dataset
    const others = this.#kept.filter((each) => each.poll !== poll || each.item !== item)
    this.#write([...others, { poll, item, point }])
    const items = form.querySelectorAll(`[data-points="${poll}"]`).length
    const given = this.#kept.filter((each) => each.poll === poll && each.item)
    if (given.length === items) tap(form.querySelector(`[data-ballot="${poll}"]`), reckoned(given, form, poll))
    this.#onward(form)
  }

  #chose(box, choice, form) {
    const { before, after } = box.dataset
    const isSaid = choice < box.querySelectorAll('[data-choice]').length - 1
    if (before) {
      const others = this.#kept.filter((each) => each.before !== before)
      this.#write(isSaid ? [...others, { before, choice }] : others)
    }
    const move = after && form.querySelector(`[data-move="${after}"]`)
    if (move) tap(move, isSaid ? this.#moved(after, choice) : RATHER_NOT_SAY_OF_MOVES)
    this.#onward(form)
  }

  // Who was quicker than this script has answered without it: what follows from that is made good.
  #catchUp(form) {
    for (const box of form.querySelectorAll('[data-before], [data-after]')) {
      const { before, after } = box.dataset
      const missing = before ? !this.#kept.some((each) => each.before === before) : !isAnswered(form, after)
      const pressed = missing && box.querySelector('[aria-pressed="true"]')
      if (pressed) this.#chose(box, Number(pressed.dataset.choice), form)
    }
  }

  #moved(about, choice) {
    const then = this.#kept.find(({ before }) => before === about)
    return then ? Math.sign(choice - then.choice) + 1 : RATHER_NOT_SAY_OF_MOVES
  }

  // Who came back to look at an answer goes on from there; others go to what is not answered yet.
  #onward(form) {
    if (this.#at !== null) this.#at = Math.min(this.#at + 1, form.querySelectorAll('[data-asked]').length)
  }

  #standing(form) {
    const asked = [...form.querySelectorAll('[data-asked]')]
    if (this.#at !== null) return this.#at
    const open = asked.findIndex((one) => !one.querySelector('[aria-pressed="true"]'))
    return open < 0 ? asked.length : open
  }

  #dress(form) {
    for (const box of form.querySelectorAll('[data-points]')) {
      const { points: poll, item } = box.dataset
      const given = this.#kept.find((each) => each.poll === poll && each.item === item)
      for (const button of box.querySelectorAll('[data-point]')) {
        button.setAttribute('aria-pressed', String(given?.point === button.dataset.point))
      }
    }
    const asked = [...form.querySelectorAll('[data-asked]')]
    const boxes = [...form.querySelectorAll('[data-ballot]')]
    const isOne = asked.length === 1
    const isPad = this.#dressPad(form)
    const at = this.#standing(form)
    for (const [place, one] of asked.entries()) {
      one.hidden = isPad || !(isOne || place === at)
      for (const back of one.querySelectorAll('[data-asked-back]')) back.hidden = false
    }
    const isDone = isOne || isPad || at >= asked.length
    for (const words of form.querySelectorAll('[data-all-cast]')) {
      words.hidden = !isDone || boxes.some((box) => box.querySelector('[data-when-cast]').hidden)
    }
    for (const again of form.querySelectorAll('[data-asked-again]')) again.hidden = isPad || !isDone
  }

  #dressPad(form) {
    const pad = form.querySelector('[data-pad]')
    const isPad = Boolean(pad) && this.#way === 'pad'
    if (!pad) return false
    pad.hidden = !isPad
    form.querySelector('[data-pad-ways]').hidden = false
    for (const way of form.querySelectorAll('[data-pad-way]')) {
      way.setAttribute('aria-pressed', String((way.dataset.padWay === 'pad') === isPad))
    }
    for (const cell of pad.querySelectorAll('[data-cell]')) {
      cell.setAttribute('aria-pressed', String(cell.dataset.cell.split(' ').every((place) => buttonAt(form, place).matches('[aria-pressed="true"]'))))
    }
    return isPad
  }

  // The next question is read out.
  #follow(form, button) {
    const asked = button.closest('[data-asked]')
    if (!asked?.hidden && !('askedAgain' in button.dataset)) return
    const next = form.querySelector('[data-asked]:not([hidden]) h2') ?? form.querySelector('[data-asked-again]')
    next.focus()
  }

  #write(kept) {
    this.#kept = kept
    this.#keep.writeList('answer', kept)
  }
}

function isAnswered(form, about) {
  const move = form.querySelector(`[data-move="${about}"]`)
  return !move || move.querySelector('[aria-pressed="true"]')
}

function tap(box, choice) {
  box.querySelector(`[data-choice="${choice}"]`).click()
}

function buttonAt(form, place) {
  const [poll, choice] = place.split(':')
  return form.querySelector(`[data-ballot="${poll}"] [data-choice="${choice}"]`)
}
