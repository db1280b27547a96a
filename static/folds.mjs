// Closes a <details data-fold="SECONDS"> that has been left alone, because laptops get mirrored, and
// brings what somebody has unfolded to where it can be seen.

const timers = new WeakMap()

let pressed = null

export function startFolds() {
  document.addEventListener('click', ({ target }) => { pressed = target.closest('summary')?.parentElement })
  document.addEventListener('toggle', ({ target }) => bringIntoSight(target), { capture: true })
  for (const kind of ['toggle', 'focusin', 'keydown', 'pointerdown', 'pointermove']) {
    document.addEventListener(kind, ({ target }) => rearm(target), { capture: true })
  }
}

function rearm(target) {
  const fold = target.closest?.('details[data-fold]')
  if (!fold) return
  clearTimeout(timers.get(fold))
  if (!fold.open) return
  timers.set(fold, setTimeout(() => close(fold), Number(fold.dataset.fold) * 1000))
}

// Its column begins at its top again, unless somebody is at something else in it.
function close(fold) {
  fold.open = false
  const column = fold.closest('aside')
  const isUsed = [':hover', ':focus-within'].some((use) => column?.matches(use) && !fold.matches(use))
  if (!isUsed) column?.scrollTo(0, 0)
}

// Only what was pressed: a fold that comes open with a picture must not move the page.
function bringIntoSight(fold) {
  if (fold !== pressed) return
  pressed = null
  if (fold.open) fold.scrollIntoView({ block: 'nearest' })
}
