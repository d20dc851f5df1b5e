const NOTES = [660, 880]
const LENGTH = 0.14
const LOUDNESS = 0.06

let context

/** Two soft notes. Silent until somebody has touched the page: browsers insist on that. */
export async function chime() {
  context ??= new AudioContext()
  if (context.state === "suspended") await Promise.race([context.resume(), soon()])
  if (context.state === "running") NOTES.forEach((pitch, n) => note(pitch, context.currentTime + n * LENGTH))
}

function soon() {
  return new Promise(resolve => setTimeout(resolve, 200))
}

function note(pitch, start) {
  const tone = new OscillatorNode(context, { frequency: pitch, type: "sine" })
  const volume = new GainNode(context, { gain: 0 })
  volume.gain.linearRampToValueAtTime(LOUDNESS, start + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.001, start + LENGTH)
  tone.connect(volume).connect(context.destination)
  tone.start(start)
  tone.stop(start + LENGTH)
}
