import staticFiles from '@fastify/static'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply } from 'fastify'

/**
 * Serves the built console under `/app`. Its files carry a hash in their names and never change; any
 * other address below `/app` is a page of the console and gets its one document.
 */
export async function serveConsole(
  fastify: FastifyInstance,
  { folder, issuer }: { readonly folder: string; readonly issuer: string },
): Promise<void> {
  await fastify.register(staticFiles, {
    root: folder,
    serve: false,
    index: false,
    preCompressed: true,
  })
  const policy = contentSecurity(issuer)
  const page = (reply: FastifyReply) =>
    reply
      .header('content-security-policy', policy)
      .header('cache-control', 'no-cache')
      .header('x-content-type-options', 'nosniff')
      .sendFile('index.html', { cacheControl: false })

  fastify.get('/app', (_request, reply) => reply.redirect('/app/'))
  fastify.get<{ Params: { '*': string } }>('/app/*', (request, reply) => {
    const wanted = request.params['*']
    const isFile = /^[\w./-]+\.\w+$/.test(wanted) && !wanted.includes('..')
    if (!isFile || wanted === 'index.html') return page(reply)
    if (!existsSync(join(folder, wanted))) {
      reply.callNotFound()
      return reply
    }
    const lasting = wanted.startsWith('assets/')
    reply.header('x-content-type-options', 'nosniff')
    return reply.sendFile(wanted, {
      immutable: lasting,
      maxAge: lasting ? '365d' : 0,
      cacheControl: true,
    })
  })
}

/**
 * Scripts and styles of our own; antd writes styles at run time; tokens come from the issuer; a bid's
 * PDF is looked at.
 */
const contentSecurity = (issuer: string): string =>
  [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "object-src 'self' blob:",
    `connect-src 'self' ${new URL(issuer).origin}`,
    "frame-ancestors 'none'",
    "base-uri 'self'",
  ].join('; ')
