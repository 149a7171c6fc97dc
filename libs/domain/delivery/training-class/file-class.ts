import { dayOf } from '#libs/calendar'
import { isRefusal, refuse, type Deciding, type Refusal } from '#libs/domain/deciding'
import { notListed, type Institution } from '#libs/domain/county/institution'
import { performing, type ContractInForce } from '#libs/domain/delivery/contracted'
import { takeUpHeads, type Contract, type ContractEvent } from '#libs/domain/procurement/contract'
import { statutoryEnd } from '#libs/domain/procurement/reckoning'
import { classFiled, type TrainingClassEvent, type TrainingClassInput } from './events.js'
import { leadFault, planFault } from './plan-fault.js'
import { rosterFault } from './roster-fault.js'
import type { TrainingClass } from './state.js'

interface ClassAndSupplier {
  readonly self: TrainingClass
  readonly contract: Contract
  readonly institution: Institution
}

interface Appends {
  readonly appends: {
    readonly self: readonly TrainingClassEvent[]
    readonly contract: readonly ContractEvent[]
  }
}

type Filing = TrainingClassInput<'fileClass'>

/**
 * Files a class 开班申请 with its roster, teachers, plan and room (ministry notice 两目录一系统: opening
 * file). Who may be trained is judged now, at filing, not later (江苏2023通知). The office owes its
 * reply within the recorded end; until it is given nothing may commence. In the same append the class
 * takes up heads of its contract, which all its classes share.
 */
export function fileClass(
  { self, contract, institution }: ClassAndSupplier,
  filing: Filing,
  deciding: Deciding,
): Appends | Refusal {
  if (self.status !== 'not-filed' && self.status !== 'returned') {
    return refuse('两目录一系统', 'class-already-filed')
  }
  const bound = performing(contract)
  if (isRefusal(bound)) return bound
  const fault = faultOf({ bound, institution }, filing, deciding)
  if (fault) return fault
  const heads = filing.roster.length
  const taken = takeUpHeads(bound, { trainingClass: deciding.id, heads })
  if (isRefusal(taken)) return taken
  const event = filed(bound, { filing, number: numberOf(self) }, deciding)
  return { appends: { self: [event], contract: taken } }
}

/** What is wrong with the filing itself, whatever other classes there are. */
const faultOf = (
  { bound, institution }: { readonly bound: ContractInForce; readonly institution: Institution },
  filing: Filing,
  deciding: Deciding,
): Refusal | undefined =>
  supplierFault(bound, filing) ??
  notListed(institution) ??
  roomFault(institution, filing) ??
  rosterFault(filing.roster, deciding.policy) ??
  planFault(filing, bound.terms, deciding.policy) ??
  leadFault(filing.periods, deciding)

const numberOf = (self: TrainingClass): number =>
  self.status === 'not-filed' ? 1 : self.filing.filing + 1

function filed(
  { project, lot, terms }: ContractInForce,
  { filing, number }: { readonly filing: Filing; readonly number: number },
  deciding: Deciding,
) {
  const { at, policy, calendar } = deciding
  const starts = filing.periods.map(({ startsAt }) => startsAt).toSorted()
  const [first = at] = starts
  return classFiled({
    ...filing,
    ...{ project, lot, occupation: terms.occupation, level: terms.level },
    lessonHours: filing.periods.reduce((hours, { lessons }) => hours + lessons, 0),
    commencesOn: dayOf(first),
    filing: number,
    filedAt: at,
    replyBy: statutoryEnd('本县规定 class.filingReply', at, policy.class.filingReply, calendar),
  })
}

function supplierFault(bound: ContractInForce, filing: Filing): Refusal | undefined {
  if (bound.supplier !== filing.institution) {
    return refuse('条例§50', 'not-the-contracts-supplier')
  }
  return bound.terms.kind === 'training' ? undefined : refuse('法§43', 'not-a-training-contract')
}

/** The room was seen on site and holds the roster. */
function roomFault(institution: Institution, filing: Filing): Refusal | undefined {
  const rooms = institution.status === 'unknown' ? [] : institution.premises
  const room = rooms.find(({ premises }) => premises === filing.premises)
  if (!room) {
    return refuse('两目录一系统', 'premises-not-verified', {
      fix: 'have-the-premises-verified',
      who: 'supervisor',
    })
  }
  return room.places < filing.roster.length
    ? refuse('两目录一系统', 'premises-too-small', { detail: { places: room.places } })
    : undefined
}
