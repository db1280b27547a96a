// A facilitator's page without a link to a session: plans, the run sheet, the summary.

import { startBrowserButtons } from './browser.mjs'
import { startCopying } from './copying.mjs'
import { startDialogs } from './dialogs.mjs'
import { startKeepingFields } from './fields.mjs'
import { startAskingForms } from './forms.mjs'
import { Keep } from './keep.mjs'
import { Switches } from './switches.mjs'

const keep = new Keep()
startBrowserButtons()
startAskingForms()
startCopying()
startDialogs()
startKeepingFields(keep)
new Switches(keep).start()
