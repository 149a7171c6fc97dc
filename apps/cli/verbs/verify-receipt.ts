import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { nodeDigests } from '#libs/sealing'
import { commitmentTo } from '#libs/sealing/envelope'
import { isReceiptSigned, signedReceipt } from '#libs/sealing/receipt'
import { VerbFault, type Say } from '../say.js'

interface Against {
  /** The county's public key, as it is published. */
  readonly countyKey?: string
  /** The sealed file that was handed in. */
  readonly sealed?: string
}

/** Proves a receipt without the county: its signature, whose it is, and the file that it names. */
export async function verifyReceipt(path: string, against: Against, say: Say): Promise<void> {
  const signed = signedReceipt.safeParse(JSON.parse(await readFile(path, 'utf8')))
  if (!signed.success) throw new VerbFault(`${path} is no receipt of a sealed bid`)
  if (!isReceiptSigned(signed.data)) throw new VerbFault('the signature is not over this receipt')
  const { receipt, publicKey } = signed.data
  const { countyKey, sealed } = against
  if (countyKey !== undefined && countyKey.toLowerCase() !== publicKey) {
    throw new VerbFault(`signed, but by another key: ${publicKey}`)
  }
  if (sealed !== undefined) {
    const commitment = await commitmentTo(createReadStream(sealed), nodeDigests)
    if (commitment !== receipt.commitment) throw new VerbFault(`${sealed} is another file`)
    say(`the sealed file is the one that was handed in: ${commitment}`)
  }
  say(
    `received ${receipt.receivedAt}, ${String(receipt.size)} bytes, commitment ${receipt.commitment}`,
  )
  say(`tender ${receipt.tender}, lot ${receipt.lot}, bid ${receipt.bid}`)
  const trusted =
    countyKey === undefined ? 'compare it with the one the county publishes' : 'the county’s'
  say(`signed by ${publicKey} (${trusted})`)
}
