import { policyKeys, type Policy, type PolicyKey } from './policy.js'

/** Answers the value of a key at the moment it is read. */
type Reader = (key: PolicyKey) => unknown

const reader = Symbol('reader')
interface View {
  readonly [reader]: Reader
}

/**
 * A policy whose fields are read one by one. Every command makes one and reads a few fields of
 * a hundred and more, so the fields stand once on shared prototypes and a view holds its reader.
 */
export function policyView(read: Reader): Policy {
  const view: View = { [reader]: read }
  // The prototype has a field for every key, each answering the reader's value of that key.
  return Object.setPrototypeOf(view, prototype) as Policy
}

const prototype = {}
for (const [group, keys] of Object.entries(Object.groupBy(policyKeys, groupOf))) {
  const fields = {}
  for (const key of keys ?? []) {
    define(fields, key.slice(group.length + 1), view => view[reader](key))
  }
  define(prototype, group, view => Object.setPrototypeOf({ [reader]: view[reader] }, fields))
}

function define(on: object, name: string, answer: (view: View) => unknown): void {
  Object.defineProperty(on, name, {
    enumerable: true,
    get(this: View) {
      return answer(this)
    },
  })
}

function groupOf(key: PolicyKey): string {
  return key.slice(0, key.indexOf('.'))
}
