import { everybody, type Aggregate, type DataOf } from '#libs/domain/deciding'
import type { InstitutionEvent } from './events.js'

/** What an institution may teach or examine: an occupation's code and a level. */
export type Offer = DataOf<InstitutionEvent, 'OpeningsRecorded'>['offers'][number]

export interface Premises {
  readonly premises: string
  /** Trainees it may hold. */
  readonly places: number
  readonly stations: number
}

export interface RegisteredInstitution {
  /** `delisted`: out of the directory 移出目录; what runs goes on, nothing new is filed. */
  readonly status: 'listed' | 'delisted'
  readonly kind: DataOf<InstitutionEvent, 'InstitutionRegistered'>['kind']
  readonly code: string
  readonly name: string
  readonly demonstration: boolean
  readonly premises: readonly Premises[]
  readonly offers: readonly Offer[]
  /** Heads it can take on within a year; 0 until recorded. */
  readonly places: number
  /** Institutions of the same hand (条例§18). */
  readonly related: readonly string[]
  /** What they are to it, and the paper behind that. */
  readonly relations: readonly DataOf<InstitutionEvent, 'RelationRecorded'>[]
}

export type Institution = { readonly status: 'unknown' } | RegisteredInstitution

function evolveRegistered(
  institution: RegisteredInstitution,
  event: InstitutionEvent,
): RegisteredInstitution {
  switch (event.type) {
    case 'PremisesVerified': {
      const { premises, places, stations } = event.data
      const others = institution.premises.filter(room => room.premises !== premises)
      return { ...institution, premises: [...others, { premises, places, stations }] }
    }
    case 'OpeningsRecorded':
      return { ...institution, offers: event.data.offers, places: event.data.places }
    case 'RelationRecorded':
      return {
        ...institution,
        related: [...institution.related, event.data.to],
        relations: [...institution.relations, event.data],
      }
    case 'InstitutionDelisted':
      return { ...institution, status: 'delisted' }
    case 'InstitutionRelisted':
      return { ...institution, status: 'listed' }
    case 'InstitutionRegistered':
      return institution
  }
}

function evolve(institution: Institution, event: InstitutionEvent): Institution {
  if (event.type === 'InstitutionRegistered') {
    const { kind, code, name, demonstration } = event.data
    return {
      ...{ status: 'listed', kind, code, name, demonstration },
      ...{ premises: [], offers: [], places: 0, related: [], relations: [] },
    }
  }
  return institution.status === 'unknown' ? institution : evolveRegistered(institution, event)
}

/** A training institution 培训机构, an assessment body 评价机构 or a procurement agency 代理机构. */
export const institution: Aggregate<Institution, InstitutionEvent> = {
  context: 'county',
  name: 'institution',
  collection: 'institutions',
  initial: { status: 'unknown' },
  evolve,
  keyOf: id => id,
  visibleTo: everybody,
}
