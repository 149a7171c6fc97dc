/** `npm start`. Says what is wrong on a Node.js that cannot even read the rest. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major > 20 || (major === 20 && minor >= 19)) {
  const { start } = await import('./start.mjs')
  await start()
} else {
  console.error(`Node.js 20.19 or newer is needed; this is ${process.version}`)
  console.error('  → install Node.js 24 from nodejs.org')
  process.exit(1)
}
