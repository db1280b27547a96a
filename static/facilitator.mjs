// The console: taps and pictures, and what those who hold need besides: keys, a bell, names kept in memory.

import { Arranging } from './arranging.mjs'
import { Bell } from './bell.mjs'
import { Column } from './column.mjs'
import { startCopying } from './copying.mjs'
import { Ending } from './ending.mjs'
import { startFillingAgain, startKeepingFields } from './fields.mjs'
import { startFolds } from './folds.mjs'
import { startAskingForms } from './forms.mjs'
import { Keep } from './keep.mjs'
import { Live } from './live.mjs'
import { Names } from './names.mjs'
import { note } from './notice.mjs'
import { startShortcuts } from './shortcuts.mjs'
import { Typed } from './typed.mjs'

const keep = new Keep()
const names = new Names()
const bell = new Bell()
const main = document.getElementById('main')

const live = new Live({
  namespace: '/facilitator',
  keep,
  bell,
  auth: () => ({ session: main.dataset.session, ...host(), ...leads(), ...names.toAuth() }),
  refused: (refusal) => turnedAway(refusal),
})

// Over, or signed out: nothing of the evening stays on a screen that nobody may look at any more.
function turnedAway({ code, message }) {
  if (code === 'session_over' || code === 'login_over') location.assign('/facilitator')
  else note(message, { stays: true })
}

function host() {
  const name = keep.read('host')
  return name ? { host: name } : {}
}

// After a restart of the server only the pages know who led.
function leads() {
  return main.querySelector('[data-leads]') ? { leads: true } : {}
}

const arranging = new Arranging(live.outbox)
for (const part of [names, bell, arranging, new Column(), new Ending(), new Typed(main)]) live.add(part)
arranging.start()
bell.start()
startAskingForms()
startCopying()
startFillingAgain()
startFolds()
startKeepingFields(keep)
startShortcuts({ isOff: () => document.documentElement.classList.contains('no-keys') })
live.link.open()
