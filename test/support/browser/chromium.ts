import sparticuz from '@sparticuz/chromium'
import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const ofTheSystem = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Without a sandbox of its own, because tests may run as root; and quiet. */
const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
]

/** A real Chromium: the system's, else the one that npm brought. */
export async function openChromium(): Promise<Browser> {
  const installed = ofTheSystem.find(path => existsSync(path))
  const executablePath = installed ?? (await sparticuz.executablePath())
  return chromium.launch({ executablePath, args: flags })
}
