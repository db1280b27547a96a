// Asks before a plain form is sent by a button with data-ask; those with data-emit are sent by taps.mjs.

import { confirmed } from './dialogs.mjs'

let sure = null

export function startAskingForms() {
  document.addEventListener('submit', async (event) => {
    const { target: form, submitter } = event
    if (form.dataset.emit || !submitter?.dataset.ask || submitter === sure) return
    event.preventDefault()
    if (!(await confirmed(submitter))) return
    sure = submitter
    form.requestSubmit(submitter)
  })
}
