// Closes a <details data-fold="SECONDS"> that has been left alone, because laptops get mirrored.

const timers = new WeakMap()

export function startFolds() {
  for (const kind of ['toggle', 'focusin', 'keydown', 'pointerdown', 'pointermove']) {
    document.addEventListener(kind, ({ target }) => rearm(target), { capture: true })
  }
}

function rearm(target) {
  const fold = target.closest?.('details[data-fold]')
  if (!fold) return
  clearTimeout(timers.get(fold))
  if (!fold.open) return
  timers.set(fold, setTimeout(() => { fold.open = false }, Number(fold.dataset.fold) * 1000))
}
