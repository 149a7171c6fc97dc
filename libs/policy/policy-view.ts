import { policyKeys, type Policy, type PolicyKey } from './policy.js'

/**
 * A policy whose fields are read one by one, each by a call of `read`. Every command makes one
 * and reads a few fields of a hundred and more, so nothing is laid out before it is asked for; it
 * can be spread and listed like the plain object that it stands for.
 */
export function policyView(read: (key: PolicyKey) => unknown): Policy {
  // Every group is there, and in it every name, as the type says.
  return view(groups, group => view(namesOf(group), name => read(keyOf(group, name)))) as Policy
}

const keysByGroup: ReadonlyMap<string, ReadonlyMap<string, PolicyKey>> = new Map(
  Object.entries(Object.groupBy(policyKeys, key => key.slice(0, key.indexOf('.')))).map(
    ([group, keys = []]) => [group, new Map(keys.map(key => [key.slice(group.length + 1), key]))],
  ),
)
const groups = new Set(keysByGroup.keys())
const namesByGroup = new Map([...keysByGroup].map(([group, keys]) => [group, new Set(keys.keys())]))

const namesOf = (group: string): ReadonlySet<string> => namesByGroup.get(group) ?? new Set()

function keyOf(group: string, name: string): PolicyKey {
  const key = keysByGroup.get(group)?.get(name)
  if (key === undefined) throw new Error(`${group}.${name} is no key of the sheet`)
  return key
}

function view(names: ReadonlySet<string>, valueOf: (name: string) => unknown): object {
  const isKnown = (name: string | symbol): name is string =>
    typeof name === 'string' && names.has(name)
  return new Proxy(
    {},
    {
      get: (_, name) => (isKnown(name) ? valueOf(name) : undefined),
      has: (_, name) => isKnown(name),
      ownKeys: () => [...names],
      getOwnPropertyDescriptor: (_, name) =>
        isKnown(name) ? { enumerable: true, configurable: true, value: valueOf(name) } : undefined,
    },
  )
}
