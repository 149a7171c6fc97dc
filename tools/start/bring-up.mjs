import { createHash } from 'node:crypto'
import { report, ROOT, say, step } from '../servers/index.mjs'
import { build } from './build.mjs'
import { demonstrate } from './demonstration.mjs'
import { doneIn } from './done.mjs'
import { writeEnvironment } from './environment-file.mjs'
import { fingerprint } from './fingerprint.mjs'
import { install } from './install.mjs'
import { needsOf } from './needs.mjs'
import { choosePorts } from './ports.mjs'
import { productEnvironment, startProduct, stopLeftovers } from './product.mjs'
import { recordedIn } from './recorded.mjs'
import { checkRequirements } from './requirements.mjs'
import { places } from './settings.mjs'
import { startStack } from './stack.mjs'
import { verb } from './verb.mjs'

/**
 * From whatever state this machine is in to a running, seeded product. Every part is skipped when it
 * stands already.
 *
 * @param {{ demonstrate: boolean, shutdown: import('./shutdown.mjs').Shutdown }} start
 */
export async function bringUp({ demonstrate: wanted, shutdown }) {
  const env = process.env
  const { cache, data, product, servers, done: doneFile } = places(env)
  await checkRequirements(
    needsOf({ cache, kafka: !env['KAFKA_BROKERS'], temporal: !env['TEMPORAL_ADDRESS'] }),
  )
  await install(step)
  await stopLeftovers(product)
  const done = doneIn(doneFile)
  const ports = await portsOfThisStart(env, done, servers)

  const [built, addresses] = await Promise.all([
    build(step),
    startStack({ env, folder: data, cache, ports, started: shutdown.add }),
  ])
  const environment = productEnvironment(addresses, ports, env)
  await writeEnvironment(environment)
  await prepareData(done, built, environment)
  const [persons] = await Promise.all([
    verb(['persons'], environment),
    startProduct({ folder: product, ports, environment, started: shutdown.add }),
  ])
  if (wanted) await demonstrate(done, environment)
  greet(environment, addresses.temporalUiUrl, persons)
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {ReturnType<typeof doneIn>} done
 * @param {string} servers
 */
async function portsOfThisStart(env, done, servers) {
  const held = (await recordedIn(servers)).flatMap(one => one.ports ?? [])
  const last = await done.stateOf('ports')
  const { first, ports } = await choosePorts({
    env,
    last: last === undefined ? undefined : Number(last),
    isOurs: port => held.includes(port),
  })
  await done.record('ports', String(first))
  return ports
}

/**
 * Migrates and seeds, once for each build, database and state of the seeds.
 *
 * @param {ReturnType<typeof doneIn>} done
 * @param {string} built
 * @param {Record<string, string>} environment
 */
async function prepareData(done, built, environment) {
  const { DATABASE_URL, KEYS_DATABASE_URL } = environment
  const target = createHash('sha256').update(`${built}\0${DATABASE_URL}\0${KEYS_DATABASE_URL}`)
  const state = target.digest('hex')
  await done.once('migrated', state, () =>
    step('migrations', () => verb(['migrate'], environment, report)),
  )
  const seeds = await fingerprint(ROOT, ['seeds'])
  await done.once('seeded', `${state} ${seeds}`, () =>
    step('the county from seeds/', () => verb(['seed'], environment, report)),
  )
}

/**
 * @param {Record<string, string>} environment
 * @param {string | undefined} temporalUiUrl
 * @param {string} persons one demonstration person per role, in lines
 */
function greet({ PUBLIC_URL, SANDBOX_URL }, temporalUiUrl, persons) {
  say('')
  say(`  Xinpei 信培        ${PUBLIC_URL}`)
  say(`  sandbox           ${SANDBOX_URL}`)
  if (temporalUiUrl !== undefined) say(`  Temporal          ${temporalUiUrl}`)
  say(`\n${persons.trimEnd()}\n`)
  say('  Ctrl-C stops everything.')
}
