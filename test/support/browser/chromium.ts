import { existsSync, readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { cached } from '../../../tools/servers/cache.mjs'
import { cacheFolder, ROOT, run } from '../../../tools/servers/index.mjs'

const ofTheSystem = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Without a sandbox of its own, because tests may run as root; and quiet. */
const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
]

/** A real Chromium: the system's, else the one that npm brought. */
export async function openChromium(): Promise<Browser> {
  const installed = ofTheSystem.find(path => existsSync(path))
  return chromium.launch({ executablePath: installed ?? (await ofNpm()), args: flags })
}

/** Unpacked once, by the first who asks: what one writes, another could not start meanwhile. */
async function ofNpm(): Promise<string> {
  const entry = join(cacheFolder(), `chromium-${pinnedVersion()}`)
  const unpacked = await cached(entry, async temporary => {
    await mkdir(temporary, { recursive: true })
    const script = join(import.meta.dirname, 'unpack-chromium.mjs')
    await run(process.execPath, [script], { env: { TMPDIR: temporary } })
  })
  return join(unpacked, 'chromium')
}

function pinnedVersion(): string {
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly devDependencies: Readonly<Record<'@sparticuz/chromium', string>> // npm's own format
  }
  return devDependencies['@sparticuz/chromium']
}
