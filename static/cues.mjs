// Gives a person a sign that something changed: words for a screen reader, a short vibration, a bell.

const VIBRATION_MS = [60, 80, 60]
const MARKS = ':is([data-vibrate], [data-bell]):not([data-stages], [data-stages] *)'

export class Cues {
  #isOn
  #bell

  constructor({ isOn, bell = null }) {
    this.#isOn = isOn
    this.#bell = bell
  }

  // A stage of the turn has been reached; those that are said aloud may also be felt or heard, unless
  // somebody would rather not know of the time.
  reached(word) {
    if (this.#isOn('no-time')) return
    this.give(word.dataset)
    if (!('announce' in word.dataset)) return
    say(word.textContent)
    this.give(word.closest('[data-stages]').dataset)
  }

  // Another screen has come; its heading has the focus, so it need not be said.
  shown(main, { replaced }) {
    if (!replaced) return
    for (const mark of main.querySelectorAll(MARKS)) this.give(mark.dataset)
  }

  give(signs) {
    if (this.#isOn('quiet')) return
    if ('vibrate' in signs) vibrate()
    if ('bell' in signs) this.#bell?.ring()
  }
}

// Fresh text even when the words are the same, or it would not be spoken.
function say(words) {
  document.getElementById('live')?.replaceChildren(words)
}

// Browsers refuse, and complain on the console, before the first tap on the page.
function vibrate() {
  if (navigator.userActivation?.hasBeenActive !== false) navigator.vibrate?.(VIBRATION_MS)
}
