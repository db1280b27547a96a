// Marks what is this phone's own in a picture that all listeners share.

export class Own {
  #seat = null

  // `words` lead back to the seat from another phone.
  isSeat(seat, words) {
    this.#seat = seat
    for (const place of document.querySelectorAll('[data-words]')) place.textContent = words
  }

  forget() {
    this.isSeat(null, '')
  }

  dress(root) {
    for (const dot of root.querySelectorAll('[data-mine]')) {
      dot.classList.toggle('mine', dot.dataset.mine === this.#seat)
    }
    for (const mark of root.querySelectorAll('[data-only-me]')) {
      mark.hidden = mark.dataset.onlyMe !== this.#seat
    }
  }
}
