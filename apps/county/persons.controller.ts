import { Controller, Get, Inject, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { validate } from 'uuid'
import type { Role } from '#libs/contracts'
import type { Actor } from '#libs/domain/deciding'
import { actorOf, onlyStaff, RequestFault, type OfId, type ServiceParts } from '#libs/http'
import { findChoosable, readDatabase, type Board } from '#libs/read-models'
import type { Reading, Vault } from '#libs/vault'
import { COUNTY_PARTS } from './parts.js'

/** Names as identity papers have them, and no shorter than the shortest. */
const nameLength = { least: 2, most: 120 }
/** More of one name than anybody chooses among. */
const most = 20

interface Named {
  readonly id: string
  readonly name: string
}

/**
 * People by their names, to be chosen for an act: the bureaus ask, each role among those whom its acts
 * name, and every reading is logged. A trainee is never found here.
 */
@Controller('county/persons')
export class PersonsController {
  private readonly board: Board

  constructor(
    @Inject(COUNTY_PARTS)
    private readonly parts: Pick<ServiceParts, 'identity' | 'vault' | 'store' | 'pool'>,
  ) {
    this.board = readDatabase(parts.pool)
  }

  /** `GET /county/persons?name=` by the whole name, or `?id=`: id and name, and nothing else. */
  @Get()
  async find(
    @Req() request: FastifyRequest<Pick<OfId, 'Querystring'>>,
  ): Promise<{ readonly items: readonly Named[] }> {
    const { identity, vault } = this.parts
    const actor = await actorOf(identity, request)
    onlyStaff(actor)
    const asked = askedIn(request.query)
    if (!vault) throw new RequestFault('unavailable')
    if ('name' in asked && !mayAsk(actor)) throw new RequestFault('forbidden')
    const reading = await this.readingOf(actor)
    const persons =
      'id' in asked
        ? [asked.id]
        : await vault.find({ ...reading, field: 'name', value: asked.name })
    const told = await findChoosable(this.board, persons, mayChoose(actor, asked))
    return { items: await namesOf(vault, reading, told.slice(0, most)) }
  }

  private async readingOf({ id: reader, role }: Actor): Promise<Reading> {
    const at = await this.parts.store.countyNow()
    return { reader, role, purpose: 'choosing-a-person', at }
  }
}

/** Who only looks on chooses nobody. */
const onlookers: readonly Role[] = ['auditor', 'third-party-evaluator', 'county-leader']

const mayAsk = ({ role }: Actor): boolean => !onlookers.some(one => one === role)

/** Who seats committees chooses experts, who hold no office here; others choose among colleagues. */
const seating: readonly Role[] = ['procurement-officer', 'procurement-agency', 'section-chief']

/** By a name, whom the role has to choose among; by an id, whoever is named where the reader looks. */
const mayChoose = (
  { role }: Actor,
  asked: ReturnType<typeof askedIn>,
): 'colleagues' | 'and-experts' =>
  'id' in asked || seating.some(one => one === role) ? 'and-experts' : 'colleagues'

async function namesOf(
  vault: Vault,
  reading: Reading,
  persons: readonly string[],
): Promise<readonly Named[]> {
  if (persons.length === 0) return []
  const read = await vault.read({ ...reading, persons, fields: ['name'] })
  return [...read].flatMap(([id, { name }]) => (name === undefined ? [] : [{ id, name }]))
}

/** Throws a `RequestFault` unless one of the two is asked for, in its form. */
function askedIn({ name, id }: OfId['Querystring']) {
  if (typeof id === 'string' && name === undefined && validate(id)) return { id }
  if (typeof name !== 'string' || id !== undefined) throw new RequestFault('query-invalid')
  const { length } = name
  if (length < nameLength.least || length > nameLength.most) throw new RequestFault('query-invalid')
  return { name }
}
