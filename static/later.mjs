// The second part of the phone's page: what it needs only in some steps. It is fetched once there is a seat
// (participant.mjs), and nobody needs it to join, take a turn, answer a check-in or send a quiet word.

import { Asking } from './asking.mjs'
import { Awake } from './awake.mjs'
import { Breath } from './breath.mjs'
import { Told } from './told.mjs'

let begun = false

// Told with every new line, begun with the first. A module that both parts hold would be there twice: of those that remember something, take them from `live`.
export function begin(live, style) {
  if (begun) return
  begun = true
  addStyle(style)
  const asking = new Asking(live.keep)
  asking.start()
  for (const part of [new Awake(), new Breath(), new Told(live.cues), asking]) live.add(part)
  live.page.dressAgain()
  // The picture that is there was shown without these parts; on the next one they see all of it, its time included.
  live.link.send('state.ask').catch(() => {})
}

// As one rule of the sheet that the page came with, which its policy has let in; layers keep their order.
function addStyle(style) {
  const [sheet] = document.styleSheets
  sheet.insertRule(`@media all{${style}}`, sheet.cssRules.length)
}
