// A facilitator's page without a link to a session: plans, the run sheet, the summary.

import { startCopying } from './copying.mjs'
import { startDialogs } from './dialogs.mjs'
import { startKeepingFields } from './fields.mjs'
import { startAskingForms } from './forms.mjs'
import { Keep } from './keep.mjs'
import { startPrinting } from './printing.mjs'
import { startPlanning } from './planning.mjs'
import { Switches } from './switches.mjs'

const keep = new Keep()
startAskingForms()
startCopying()
startDialogs()
startKeepingFields(keep)
startPlanning()
startPrinting()
new Switches(keep).start()
