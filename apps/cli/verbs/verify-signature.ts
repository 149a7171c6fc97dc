import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { isStatementSigned, signedStatement } from '#libs/sealing/statement'
import { VerbFault, type Say } from '../say.js'

interface Against {
  /** The signer's public key, as it is registered. */
  readonly key?: string
  /** The text that was signed. */
  readonly text?: string
}

/** Proves a signature of a contract without the county: over what it is, by which key, of which text. */
export async function verifySignature(path: string, against: Against, say: Say): Promise<void> {
  const signed = signedStatement.safeParse(JSON.parse(await readFile(path, 'utf8')))
  if (!signed.success) throw new VerbFault(`${path} is no signature of a contract`)
  if (!isStatementSigned(signed.data)) throw new VerbFault('the signature is not over this text')
  const { statement, publicKey } = signed.data
  if (statement.format !== 'xinpei contract signature v1') {
    throw new VerbFault(`${path} signs something else: ${statement.format}`)
  }
  const { key, text } = against
  if (key !== undefined && key.toLowerCase() !== publicKey) {
    throw new VerbFault(`signed, but by another key: ${publicKey}`)
  }
  if (text !== undefined) {
    const hash = createHash('sha256')
      .update(await readFile(text))
      .digest('hex')
    if (hash !== statement.document) throw new VerbFault(`${text} is another text`)
    say(`the text is the one that was signed: ${hash}`)
  }
  const { contract, version, side, document } = statement
  say(`contract ${contract}, version ${String(version)}, text ${document}`)
  const trusted = key === undefined ? 'compare it with the one that is registered' : 'as registered'
  say(`signed for the ${side} by ${publicKey} (${trusted})`)
}
