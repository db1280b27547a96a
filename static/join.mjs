// Leads through the steps before a seat: the agreements first, then a name and, without an invite, the code.

import { fromFragment } from './fragment.mjs'
import { note } from './notice.mjs'
import { focusHeading } from './page.mjs'

// Crockford's alphabet: what looks alike is taken as meant, spaces and dashes are forgiven.
export function cleanCode(typed) {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
}

export class Join {
  #main
  #sit
  #invite = fromFragment('i')
  #code = fromFragment('c')

  // `sit({invite | code, name? | words?})` asks for the seat.
  constructor(main, sit) {
    this.#main = main
    this.#sit = sit
  }

  // What the link in hand opens, to tell a new door from the one this phone came through.
  get door() {
    return this.#invite ?? this.#code
  }

  // Another door than that of the link in hand; null once somebody has gone through.
  leadsTo(door) {
    this.#invite = door
    this.#code = null
  }

  start() {
    this.#main.addEventListener('click', ({ target }) => target.closest('[data-agree]') && this.show('name'))
    this.#main.addEventListener('submit', (event) => this.#submitted(event))
    this.#main.addEventListener('change', ({ target }) => {
      if (target.name === 'code') target.value = cleanCode(target.value)
    })
  }

  // Whether the link in hand opens nothing any more is told before anybody agrees to anything.
  async knock() {
    if (!this.#invite) return
    const asked = { method: 'POST', body: this.#invite }
    const said = await fetch('', asked).then((answer) => (answer.ok ? answer.text() : ''), () => '')
    if (!said) return
    note(said, { stays: true })
    this.askForCode()
  }

  show(step) {
    for (const section of this.#main.querySelectorAll('[data-join]')) section.hidden = section.dataset.join !== step
    if (step === 'name') this.#showCode(!this.#invite)
    focusHeading(this.#main)
  }

  // The invite or code opens nothing (any more), so the one on the wall has to be typed.
  askForCode() {
    this.#invite = null
    this.#showCode(true)
  }

  isBusy(busy) {
    this.#form?.querySelector('button')?.setAttribute('aria-busy', String(busy))
  }

  get #form() {
    return this.#main.querySelector('[data-join-form]')
  }

  #showCode(shown) {
    const { code } = this.#form.elements
    const field = code.closest('[data-code-field]') ?? code
    field.hidden = code.disabled = !shown
    if (shown && !code.value) code.value = cleanCode(this.#code ?? '')
  }

  #submitted(event) {
    const form = event.target.closest('[data-join-form]')
    if (!form) return
    event.preventDefault()
    note('')
    const { name, words } = Object.fromEntries(new FormData(form))
    const door = this.#invite ? { invite: this.#invite } : { code: cleanCode(form.elements.code.value) }
    this.isBusy(true)
    this.#sit({ ...door, ...(words?.trim() ? { words } : name.trim() && { name: name.trim() }) })
  }
}
