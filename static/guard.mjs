// Ignores taps for a moment where something new has come under a descending thumb.

const GUARD_MS = 400

const guarded = new WeakSet()

// Both ways: a tap falls through, and a held Enter key is stopped.
export function guard(element) {
  guarded.add(element)
  element.style.pointerEvents = 'none'
  setTimeout(() => {
    guarded.delete(element)
    element.style.pointerEvents = ''
  }, GUARD_MS)
}

// What is under a thumb after a change may be another thing than was aimed at.
export function guardWhatMoves(change) {
  const controls = [...document.querySelectorAll('button, a, summary')]
  const places = controls.map(placeOf)
  change()
  for (const [at, place] of places.entries()) if (placeOf(controls[at]) !== place) guard(controls[at])
}

function placeOf(control) {
  return JSON.stringify(control.getBoundingClientRect())
}

export function startGuarding() {
  document.addEventListener('click', stopGuarded, { capture: true })
}

function stopGuarded(event) {
  for (let node = event.target; node; node = node.parentElement) {
    if (!guarded.has(node)) continue
    event.preventDefault()
    event.stopImmediatePropagation()
    return
  }
}
