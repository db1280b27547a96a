// Marks what is this phone's own in a picture that all listeners share.

export class Own {
  #seat = null

  isSeat(seat) {
    this.#seat = seat
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
