import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../servers/index.mjs'
import { missingEntries } from './lock-file.mjs'

/** `npm run lock`: makes package-lock.json whole after a dependency was added. */
const file = join(ROOT, 'package-lock.json')
/** @type {unknown} */
const said = JSON.parse(readFileSync(file, 'utf8'))
// npm's own format.
const lock = /** @type {{ packages: import('./lock-file.mjs').Entries }} */ (said)
const missing = missingEntries(lock.packages)
const [root, ...others] = Object.entries({ ...lock.packages, ...missing })
others.sort(([one], [other]) => one.localeCompare(other, 'en'))
const packages = Object.fromEntries(root ? [root, ...others] : others)
writeFileSync(file, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`)
console.log(`${Object.keys(missing).length} entries added`)
