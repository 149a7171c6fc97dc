import type { RegisteredInstitution } from '#libs/domain/county/institution'
import type { LotRound } from '#libs/domain/procurement/tender'

type TenderLot = Pick<LotRound['document'], 'kind' | 'occupation' | 'level'>

/** What of a tender each kind of institution may be after. */
const kinds: Readonly<Record<RegisteredInstitution['kind'], readonly TenderLot['kind'][]>> = {
  'training-institution': ['training'],
  'assessment-body': ['skill-assessment'],
  'procurement-agency': [],
}

/** Whether a lot is what this institution offers by the directory: its kind, occupation and level. */
export const isInScope = (
  { kind, offers }: Pick<RegisteredInstitution, 'kind' | 'offers'>,
  lot: TenderLot,
): boolean =>
  kinds[kind].includes(lot.kind) &&
  offers.some(({ occupation, level }) => occupation === lot.occupation && level === lot.level)
