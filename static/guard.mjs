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
