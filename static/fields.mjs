// Fields of those who hold. Keeps on this device what somebody types into a <input data-keeps="host">, and fills it in again.

export function startKeepingFields(keep) {
  for (const field of document.querySelectorAll('[data-keeps]')) {
    field.value ||= keep.read(field.dataset.keeps) ?? ''
  }
  document.addEventListener('change', ({ target }) => {
    if (target.dataset.keeps) keep.write(target.dataset.keeps, target.value.trim())
  })
}

// A form is emptied when it has arrived: its <input data-again> then waits for the next word, unless somebody has gone on.
export function startFillingAgain() {
  document.addEventListener('reset', ({ target }) => {
    const { activeElement } = document
    if (activeElement === document.body || target.contains(activeElement)) target.querySelector('[data-again]')?.focus()
  })
}
