// The shared screen: shows the pictures of its own revocable link, stays awake, and sends nothing.

import { Awake } from './awake.mjs'
import { Breath } from './breath.mjs'
import { clearFragment, followNewFragments, fromFragment } from './fragment.mjs'
import { Keep } from './keep.mjs'
import { Live } from './live.mjs'
import { note } from './notice.mjs'
import { startHidingPointer } from './pointer.mjs'

const keep = new Keep('sessionStorage')
const given = fromFragment('w')
if (given) keep.write('wall', given)
// On a shared screen the address bar is public, so the secret leaves it for this tab's own storage.
if (keep.lasts) clearFragment()

const live = new Live({
  namespace: '/wall',
  keep,
  auth: () => ({ wall: keep.read('wall') ?? '' }),
  refused: ({ code, message }) => {
    if (code !== 'link_over') return note(message, { stays: true })
    live.forget()
    live.page.showTemplate('over')
  },
})

// The page is opened before it is known whose wall it is; it then goes to that group's own language.
live.add({
  dress: (_main, { language }) => {
    const { lang } = document.documentElement
    if (language && language !== lang) location.replace(`/wall/${language}${location.hash}`)
  },
})
live.add(new Breath())
followNewFragments()
startHidingPointer()
new Awake().stay(true)
live.link.open()
