// The language somebody chose on this phone: kept, and the page opened in it. Without a choice it is the browser's.

// Whether the page is about to open again in the language that was chosen earlier.
export function startSpeaking(keep) {
  document.addEventListener('click', ({ target }) => {
    const { language } = target.closest('button[data-language]')?.dataset ?? {}
    if (!language) return
    keep.write('language', language)
    openIn(language)
  })
  const chosen = keep.read('language')
  const isElsewhere = Boolean(chosen && document.querySelector(`[data-language="${CSS.escape(chosen)}"]`))
  if (isElsewhere) openIn(chosen)
  return isElsewhere
}

// A language has a page of its own, so no cookie is needed; the invite stays behind the #.
function openIn(language) {
  location.replace(`/${language}${location.hash}`)
}
