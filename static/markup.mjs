// Turns the server's HTML into nodes: the one place where text becomes markup, under the one Trusted Types policy.

const policy = globalThis.trustedTypes?.createPolicy('talkingpiece', { createHTML: (html) => html })

export function parse(html) {
  const { body } = new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, 'text/html')
  const tree = document.createDocumentFragment()
  tree.append(...body.childNodes)
  return tree
}
