// Keeps on this device what somebody types into a <input data-keeps="host">, and fills it in again.

export function startKeepingFields(keep) {
  for (const field of document.querySelectorAll('[data-keeps]')) {
    field.value ||= keep.read(field.dataset.keeps) ?? ''
  }
  document.addEventListener('change', ({ target }) => {
    if (target.dataset.keeps) keep.write(target.dataset.keeps, target.value.trim())
  })
}
