// The editor of a plan: sends what is typed and shows what the server makes of it, in place. Without it the same
// buttons send the page. It reckons nothing, keeps nothing and has no words.

import { parse } from './markup.mjs'
import { morph } from './morph.mjs'
import { note, noteRefusal } from './notice.mjs'

const LOOK_AFTER_MS = 600
const FIELDS = 'input, textarea, select'

export function startPlanning() {
  const form = document.querySelector('[data-editor]')
  if (!form) return
  beginNow(document.getElementById(form.dataset.editor))
  new Planning(form).start()
}

// The clock of the one who looks: nobody is told of it before they press something.
function beginNow(field) {
  const now = new Date()
  const two = (number) => String(number).padStart(2, '0')
  field.value ||= `${two(now.getHours())}:${two(now.getMinutes())}`
}

class Planning {
  #form
  #looking
  #unsaved = false

  constructor(form) {
    this.#form = form
  }

  start() {
    this.#form.addEventListener('submit', (event) => this.#pressed(event))
    this.#form.addEventListener('input', () => this.#typed())
    addEventListener('beforeunload', (event) => { if (this.#unsaved) event.preventDefault() })
    this.#look()
  }

  #typed() {
    this.#unsaved = true
    clearTimeout(this.#looking)
    this.#looking = setTimeout(() => this.#look(), LOOK_AFTER_MS)
  }

  async #pressed(event) {
    event.preventDefault()
    if (this.#form.getAttribute('aria-busy') === 'true') return
    clearTimeout(this.#looking)
    this.#form.setAttribute('aria-busy', 'true')
    const main = await this.#sent(event.submitter)
    this.#form.removeAttribute('aria-busy')
    if (main) this.#show(main)
  }

  // Only what is reckoned changes: nobody's typing is touched.
  async #look() {
    const main = await this.#sent(null, 'look')
    for (const wanted of main?.querySelectorAll('[data-live]') ?? []) {
      document.getElementById(wanted.id)?.replaceChildren(...wanted.childNodes)
    }
  }

  async #sent(button, look) {
    const said = new URLSearchParams(new FormData(this.#form, button))
    if (look) said.set('do', look)
    try {
      const answer = await fetch(this.#form.action, { method: 'POST', body: said })
      if (answer.redirected && !look) return this.#goTo(answer.url)
      const main = parse(await answer.text()).querySelector('main')
      if (main?.querySelector('[data-editor]')) return main
    } catch {
      // The line is lost: what was typed stays.
    }
    if (!look) noteRefusal({ code: 'unanswered' })
    return null
  }

  #goTo(address) {
    this.#unsaved = false
    location.assign(address)
    return null
  }

  #show(main) {
    note('')
    const page = document.getElementById('main')
    const looked = main.querySelector('[autofocus]')
    looked?.removeAttribute('autofocus')
    morph(page, main, () => {})
    for (const field of page.querySelectorAll(FIELDS)) asServed(field)
    for (const fold of page.querySelectorAll('[data-opened]')) fold.open = true
    this.#unsaved = page.querySelector('[data-kept]')?.dataset.kept !== 'saved'
    const here = looked && document.getElementById(looked.id)
    here?.focus()
    here?.scrollIntoView({ block: 'nearest' })
  }
}

function asServed(field) {
  if (field.type === 'checkbox') field.checked = field.defaultChecked
  else if (field.localName === 'select') field.value = field.querySelector('[selected]')?.value ?? field.value
  else if (field.type !== 'file') field.value = field.defaultValue
}
