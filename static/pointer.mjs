// Hides the mouse pointer of a shared screen when nobody moves it.

const HIDE_AFTER_MS = 3000

let hiddenLater

export function startHidingPointer() {
  addEventListener('pointermove', showForAWhile)
  showForAWhile()
}

function showForAWhile() {
  clearTimeout(hiddenLater)
  setCursor('')
  hiddenLater = setTimeout(() => setCursor('none'), HIDE_AFTER_MS)
}

function setCursor(cursor) {
  document.documentElement.style.cursor = cursor
}
