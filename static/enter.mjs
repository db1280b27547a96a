// Exchanges the one-time link for a cookie: takes the secret out of the address bar and posts it.

import { clearFragment, followNewFragments, fromFragment } from './fragment.mjs'
import { note } from './notice.mjs'

async function enter(key) {
  const answer = await fetch('/facilitator/enter', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ key }),
  })
  if (answer.ok) location.replace('/facilitator')
  else note((await answer.json()).error.message, { stays: true })
}

const key = fromFragment('k')
followNewFragments()
clearFragment()
// Without a key the page's own words say what to do.
if (key) enter(key)
