import { checkRequirements, isAtLeast } from './requirements.mjs'

/** A machine on which the named tools print these versions, and all others are missing. */
const machine = (versions: Record<string, string>, freeBytes = 20e9) => ({
  versionOf(command: string) {
    const found = versions[command]
    if (found !== undefined) return Promise.resolve(found)
    return Promise.reject(Object.assign(new Error(`spawn ${command} ENOENT`), { code: 'ENOENT' }))
  },
  freeBytes: () => Promise.resolve(freeBytes),
})

const everything = { go: true, java: true, maven: true, cache: '/var/cache/xinpei' }

const good = {
  node: 'v24.21.0',
  go: 'go version go1.26.8 linux/amd64',
  java: 'openjdk version "17.0.15" 2025-04-15',
  mvn: 'Apache Maven 3.8.7',
}

test('a machine that has everything', async () => {
  await expect(checkRequirements(everything, machine(good))).resolves.toBeUndefined()
})

test('a version printed in colour is read all the same, as Maven prints it', async () => {
  const colourful = machine({ ...good, mvn: '\u001b[1mApache Maven 3.8.7\u001b[m' })
  await expect(checkRequirements(everything, colourful)).resolves.toBeUndefined()
})

test('all that is missing stands in one message, each with its remedy', async () => {
  const bare = machine({ node: 'v20.20.2', java: 'openjdk version "11.0.2"' }, 3e9)
  const fault = await checkRequirements(everything, bare).catch((error: unknown) => String(error))
  expect(fault).toMatch(/Go 1\.26\.8 or newer; not found — install it from go\.dev/)
  expect(fault).toMatch(/Java 17 or newer; found 11\.0\.2 — install/)
  expect(fault).toMatch(/Maven 3\.6\.3 or newer; not found — install/)
  expect(fault).toMatch(/8 GB free for the first build; \/var\/cache\/xinpei has 3\.0 GB/)
  expect(fault).not.toMatch(/Node\.js/)
})

test('a tool that is there but broken says what it said', async () => {
  const broken = {
    ...machine(good),
    versionOf: () => Promise.reject(new Error('Exec format error')),
  }
  await expect(checkRequirements(everything, broken)).rejects.toThrow(/does not run: .*Exec format/)
})

test('with a full cache neither Go nor Maven nor room is asked for', async () => {
  const built = { ...everything, go: false, maven: false }
  const lean = machine({ node: 'v20.20.2', java: 'openjdk version "21"' }, 0)
  await expect(checkRequirements(built, lean)).resolves.toBeUndefined()
})

test('with servers of somebody else only Node.js is needed', async () => {
  const foreign = { go: false, java: false, maven: false, cache: '' }
  await expect(checkRequirements(foreign, machine({ node: 'v24.0.0' }))).resolves.toBeUndefined()
})

test.each([
  ['1.26.8', '1.26.8', true],
  ['1.26.10', '1.26.8', true],
  ['1.27', '1.26.8', true],
  ['1.26', '1.26.8', false],
  ['17.0.15', '17', true],
  ['9', '17', false],
  ['20.18.9', '20.19', false],
])('%s against at least %s: %s', (found, least, enough) => {
  expect(isAtLeast(found, least)).toBe(enough)
})
