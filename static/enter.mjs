// Exchanges the one-time link for a cookie: takes the secret out of the address bar and posts it.

import { clearFragment, followNewFragments, fromFragment, toFragment } from './fragment.mjs'
import { noteRefusal } from './notice.mjs'

async function enter(key) {
  const answer = await post({ key })
  if (answer.ok) return location.replace(answer.to ?? '/facilitator')
  // Nothing has used the link yet, so that loading the page again is trying again.
  if (answer.error.code === 'unanswered') toFragment('k', key)
  noteRefusal(answer.error, { stays: true })
}

// The same shape as the answer to a command, whatever the status.
async function post(body) {
  try {
    const headers = { 'Content-Type': 'application/json' }
    const response = await fetch(location.pathname, { method: 'POST', headers, body: JSON.stringify(body) })
    return await response.json()
  } catch {
    return { ok: false, error: { code: 'unanswered', message: '' } }
  }
}

const key = fromFragment('k')
followNewFragments()
clearFragment()
// Without a key the page's own words say what to do.
if (key) enter(key)
