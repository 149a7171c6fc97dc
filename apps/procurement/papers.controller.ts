import { Controller, Get, Inject, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { createHash } from 'node:crypto'
import { validate } from 'uuid'
import type { Actor } from '#libs/domain/deciding'
import {
  CharactersMissing,
  docxOf,
  entriesOf,
  gather,
  isNotYet,
  namesOn,
  paperKindOf,
  pdfOf,
  write,
  type Paper,
  type Wanted,
} from '#libs/documents'
import { actorOf, idOf, RequestFault, type OfId, type ServiceParts } from '#libs/http'
import { mayRead, streamOf } from './paper-objects.js'
import { isOf, keptOf, standings, standingOf } from './paper-standing.js'
import { PROCUREMENT_PARTS } from './parts.js'

interface OfPaper extends OfId {
  Params: { readonly kind: string; readonly id: string }
}

const formats = {
  pdf: { type: 'application/pdf', make: pdfOf },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    make: docxOf,
  },
} as const

type Found = Omit<Wanted, 'names'>

/** Official papers, written from the events of their object whenever they are asked for. */
@Controller('procurement/papers')
export class PapersController {
  private readonly standing: ReturnType<typeof standings>

  constructor(@Inject(PROCUREMENT_PARTS) private readonly parts: ServiceParts) {
    this.standing = standings(parts.store)
  }

  /**
   * `GET /procurement/papers/<kind>/<id>?format=pdf|docx&lot=&entry=&paper=`; with `entry`, the id of an
   * amendment or a correction, its own notice, else the last; with `paper`, the id of a numbered
   * paper, as that one stands: what the seal system sealed as it gave it back. `X-Document` is the SHA-256
   * of the bytes, for whoever asks for a seal.
   */
  @Get(':kind/:id')
  async show(
    @Req() request: FastifyRequest<OfPaper>,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const format = formatOf(request)
    const actor = await actorOf(this.parts.identity, request)
    const found = await this.find(request)
    if (!mayRead(actor, found)) throw new RequestFault('not-found')
    const { paper, kept } = await this.asItStands(request, found, actor)
    const { type, make } = formats[format]
    const isKept = kept !== undefined && format === 'pdf'
    const bytes = isKept ? await this.sealed(kept) : await rendered(paper, make)
    const name = encodeURIComponent(`${paper.title}.${format}`)
    return reply
      .type(type)
      .header('content-disposition', `inline; filename*=UTF-8''${name}`)
      .header('x-check-code', paper.checkCode)
      .header('x-document', createHash('sha256').update(bytes).digest('hex'))
      .send(bytes)
  }

  /**
   * `GET /procurement/papers/<kind>/<id>/check?code=&lot=&entry=`: whether a paper in somebody's hand says what
   * the record now says. Asked without a token, by whoever holds the paper; nothing else is told.
   */
  @Get(':kind/:id/check')
  async check(@Req() request: FastifyRequest<OfPaper>): Promise<object> {
    const { code } = request.query
    if (typeof code !== 'string') throw new RequestFault('query-invalid')
    const paper = write({ ...(await this.find(request)), names: new Map() })
    return { valid: !isNotYet(paper) && paper.checkCode === code.toUpperCase() }
  }

  private async find(request: FastifyRequest<OfPaper>): Promise<Found> {
    const kind = paperKindOf(request.params.kind)
    if (!kind) throw new RequestFault('not-found')
    const { lot } = request.query
    if (kind.perLot && (typeof lot !== 'string' || !validate(lot))) {
      throw new RequestFault('query-invalid')
    }
    const about = idOf(request)
    const events = await gather(this.parts.store, streamOf(kind, about))
    const entry = entryOf(request, { kind, events })
    return { kind, about, events, entry, ...(kind.perLot && typeof lot === 'string' && { lot }) }
  }

  /** With number and state, where a numbered paper is named; throws when it is of another object. */
  private async asItStands(
    { query }: FastifyRequest<OfPaper>,
    found: Found,
    actor: Actor,
  ): Promise<{ readonly paper: Paper; readonly kept?: string | undefined }> {
    const paper = await this.paperOf(found, actor)
    if (query['paper'] === undefined) return { paper }
    if (typeof query['paper'] !== 'string' || !validate(query['paper'])) {
      throw new RequestFault('query-invalid')
    }
    const numbered = await this.standing(query['paper'])
    if (!isOf(numbered, found)) throw new RequestFault('not-found')
    const { checkCode } = paper
    return {
      paper: { ...paper, ...standingOf(numbered, checkCode, actor) },
      kept: keptOf(numbered, checkCode),
    }
  }

  /** What the seal system gave back, seal and signature and all. */
  private async sealed(kept: string): Promise<Buffer> {
    const pieces: Uint8Array[] = []
    for await (const piece of this.parts.bytes.read(kept)) pieces.push(piece)
    return Buffer.concat(pieces)
  }

  private async paperOf(found: Found, actor: Actor): Promise<Paper> {
    const { vault, store } = this.parts
    const names = await namesOn(found, async () => {
      if (!vault) throw new RequestFault('unavailable')
      return { vault, reader: actor.id, role: actor.role, at: await store.countyNow() }
    })
    const paper = write({ ...found, names })
    if (isNotYet(paper)) throw new RequestFault('paper-not-yet', { missing: paper.notYet })
    return paper
  }
}

/** Which of several notices of a kind is asked for; throws a `RequestFault` where there is no such one. */
function entryOf(
  { query }: FastifyRequest<OfPaper>,
  wanted: Pick<Wanted, 'kind' | 'events'>,
): string | undefined {
  const { entry } = query
  if (entry === undefined) return undefined
  const found = entriesOf(wanted).find(({ id }) => id === entry)
  if (!found) throw new RequestFault('not-found')
  return found.id
}

/** Throws a `RequestFault` when no such file is made. */
function formatOf({ query }: FastifyRequest<OfPaper>): keyof typeof formats {
  const { format = 'pdf' } = query
  if (format !== 'pdf' && format !== 'docx') throw new RequestFault('query-invalid')
  return format
}

async function rendered(paper: Paper, make: (paper: Paper) => Promise<Buffer>): Promise<Buffer> {
  try {
    return await make(paper)
  } catch (error) {
    if (!(error instanceof CharactersMissing)) throw error
    throw new RequestFault('paper-characters-missing', { characters: error.characters.join(' ') })
  }
}
