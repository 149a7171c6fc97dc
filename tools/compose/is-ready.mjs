/** Ends with 0 if the process in this container is ready; Compose asks it every ten seconds. */
const port = process.env['PORT'] ?? '8100'
const answer = await fetch(`http://127.0.0.1:${port}/health/ready`)
process.exit(answer.ok ? 0 : 1)
