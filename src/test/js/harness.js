const PATIENCE = 5_000
const tests = []

export function test(name, body) {
  tests.push({ name, body })
}

/** Runs everything that was declared, one after the other, and resolves with `{ name, ok, error }` for each. */
export async function run(tell) {
  const results = []
  for (const { name, body } of tests) {
    const error = await outcome(body)
    results.push({ name, ok: error === null, error })
    tell(results.at(-1))
  }
  return results
}

async function outcome(body) {
  try {
    await Promise.race([body(), tooLate()])
    return null
  } catch (error) {
    return error?.stack ?? String(error)
  }
}

function tooLate() {
  return new Promise((_, reject) => setTimeout(() => reject(new Error("took too long")), PATIENCE))
}

export function ok(value, what = "expected to be true") {
  if (!value) throw new Error(what)
}

export function equal(actual, expected) {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (is !== should) throw new Error(`expected ${should} but was ${is}`)
}

export async function rejects(promise) {
  try {
    await promise
  } catch (error) {
    return error
  }
  throw new Error("expected to be rejected")
}

/** Resolves with the event when it happens. */
export function next(target, type) {
  return new Promise(resolve => target.addEventListener(type, resolve, { once: true }))
}

/** Collects the details of all events of a type from now on. */
export function record(target, type) {
  const details = []
  target.addEventListener(type, ({ detail }) => details.push(detail))
  return details
}

/** Resolves when the condition has come true. */
export async function until(condition) {
  while (!condition()) await new Promise(resolve => setTimeout(resolve))
}
