// One soft bell, made of two sine waves, unlocked by a tap because browsers stay silent before one.

const LOUDNESS = 0.15
const DECAY_SECONDS = 1.5
const PARTIALS_HZ = [528, 1056]

export class Bell {
  #audio = null
  #on = false

  start() {
    document.addEventListener('click', ({ target }) => {
      if (target.closest('[data-unlock-bell]')) this.#toggle()
    })
  }

  // Later pictures show the button as it was left.
  dress(root) {
    for (const button of root.querySelectorAll('[data-unlock-bell]')) {
      button.setAttribute('aria-pressed', String(this.#on))
    }
  }

  ring() {
    if (!this.#on) return
    this.#audio.resume()
    for (const [at, hertz] of PARTIALS_HZ.entries()) this.#sound(hertz, LOUDNESS / (1 + at * 2))
  }

  #toggle() {
    this.#audio ??= new AudioContext()
    // The one device that sounds should do so even with its silent switch on.
    if (navigator.audioSession) navigator.audioSession.type = 'playback'
    this.#on = !this.#on
    this.dress(document)
    this.ring()
  }

  #sound(hertz, loudness) {
    const { currentTime: now, destination } = this.#audio
    const tone = new OscillatorNode(this.#audio, { frequency: hertz })
    const volume = new GainNode(this.#audio, { gain: loudness })
    volume.gain.setValueAtTime(loudness, now)
    volume.gain.exponentialRampToValueAtTime(0.0001, now + DECAY_SECONDS)
    tone.connect(volume).connect(destination)
    tone.start(now)
    tone.stop(now + DECAY_SECONDS)
  }
}
