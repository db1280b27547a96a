// Turns taps on [data-emit] and sent forms into commands, each once until it is answered.

import { confirmed } from './dialogs.mjs'
import { note, noteRefusal } from './notice.mjs'

export class Taps {
  #outbox

  constructor(outbox) {
    this.#outbox = outbox
  }

  start() {
    document.addEventListener('click', (event) => this.#clicked(event))
    document.addEventListener('submit', (event) => this.#submitted(event))
  }

  async #clicked({ target }) {
    const button = target.closest('button[data-emit]')
    if (button) await this.#command(button, button)
  }

  async #submitted(event) {
    const form = event.target.closest('form[data-emit]')
    if (!form) return
    event.preventDefault()
    const answer = await this.#command(form, event.submitter ?? form, Object.fromEntries(new FormData(form, event.submitter)))
    if (answer?.ok) form.reset()
  }

  async #command(source, button, fields = {}) {
    if (isBusy(source)) return null
    const { emit, with: fixed = '{}' } = source.dataset
    const volatile = 'emitVolatile' in source.dataset
    if (button.dataset.ask && !(await confirmed(button))) return null
    return whileBusy(source, this.#outbox.put(emit, { ...JSON.parse(fixed), ...fields }, { volatile }))
  }
}

export async function whileBusy(element, answering) {
  note('')
  element.setAttribute('aria-busy', 'true')
  const answer = await answering
  element.removeAttribute('aria-busy')
  if (!answer.ok) noteRefusal(answer.error)
  return answer
}

export function isBusy(element) {
  return element.getAttribute('aria-busy') === 'true'
}
