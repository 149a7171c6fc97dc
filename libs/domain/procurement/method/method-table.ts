import type { OfferedMethod, PurchasingMethod } from '#libs/contracts'
import type { DayLength, Policy } from '#libs/policy'

/** A value of the law with its article. */
export interface Ruled<Value> {
  readonly value: Value
  readonly rule: string
}

/** What a method is, whatever the figures of the year. */
export interface MethodTraits {
  readonly award: 'composite-score' | 'lowest-price'
  /** Whether bids are opened before everybody who bid. */
  readonly publicOpening: boolean
  /** Whether suppliers are negotiated with and quote once more at the end. */
  readonly negotiationRounds: boolean
  /** Whether the group may change what is asked for while it negotiates. */
  readonly requirementMayChange: boolean
}

/** All in which one method 采购方式 differs from another; deciders read it here and nowhere else. */
export interface MethodRules extends MethodTraits {
  /** From the issue of the document to the deadline, at least. */
  readonly responsePeriod: Ruled<DayLength>
  readonly noticePeriod: Ruled<DayLength>
  readonly documentOffering: Ruled<DayLength>
  /** A clarification that comes later moves the deadline. */
  readonly clarificationBefore: Ruled<DayLength>
  /** How many have to be there at the deadline, after the qualification, and after the responsiveness. */
  readonly minimumBidders: Ruled<number>
  readonly minimumQualified: Ruled<number>
  readonly minimumResponsive: Ruled<number>
  /** Members of the committee or group, always an odd number. */
  readonly committee: Ruled<{ readonly usual: number; readonly large: number }>
  /** Per cent of the price among the factors. */
  readonly priceWeight: Ruled<{ readonly minimum: number; readonly maximum: number }>
  /** How many have to give a final quote 最后报价; none is given in an open tender. */
  readonly finalQuote: Ruled<number> | undefined
}

/** The groups of the policy sheet that the table reads. */
export type MethodPolicy = Pick<
  Policy,
  'tender' | 'committee' | 'price' | 'consultation' | 'negotiation'
>

const ruled = <Value>(rule: string, value: Value): Ruled<Value> => ({ value, rule })

const traits: Readonly<Record<OfferedMethod, MethodTraits>> = {
  'open-tender': {
    ...{ award: 'composite-score', publicOpening: true },
    ...{ negotiationRounds: false, requirementMayChange: false },
  },
  'competitive-consultation': {
    ...{ award: 'composite-score', publicOpening: false },
    ...{ negotiationRounds: true, requirementMayChange: true },
  },
  'competitive-negotiation': {
    ...{ award: 'lowest-price', publicOpening: false },
    ...{ negotiationRounds: true, requirementMayChange: true },
  },
}

/** The part of a method's row that needs no policy; an open tender's where nothing is said. */
export const traitsOf = (method: PurchasingMethod | undefined): MethodTraits =>
  traits[offeredMethod(method)]

const openTender = ({ tender, committee, price }: MethodPolicy): MethodRules => ({
  responsePeriod: ruled('法§35', tender.minimumDaysToDeadline),
  noticePeriod: ruled('87§16', tender.noticePeriod),
  documentOffering: ruled('条例§31', tender.documentOffering),
  clarificationBefore: ruled('87§27', tender.clarificationBeforeDeadline),
  minimumBidders: ruled('87§41', tender.minimumBidders),
  minimumQualified: ruled('87§44', tender.minimumQualified),
  minimumResponsive: ruled('87§43', tender.minimumResponsive),
  committee: ruled('87§47', { usual: committee.minimumSize, large: committee.minimumSizeLarge }),
  priceWeight: ruled('87§55', { minimum: price.weightMinimum, maximum: 100 }),
  ...traits['open-tender'],
  finalQuote: undefined,
})

/**
 * 竞争性磋商. Three have to respond; of a purchased service it goes on where only two turn out to meet
 * the requirement (财库〔2015〕124号), which no other method may borrow.
 */
const competitiveConsultation = ({
  consultation,
  committee,
  price,
}: MethodPolicy): MethodRules => ({
  responsePeriod: ruled('214号', consultation.responsePeriod),
  noticePeriod: ruled('214号', consultation.noticePeriod),
  documentOffering: ruled('214号', consultation.documentOffering),
  clarificationBefore: ruled('214号', consultation.clarificationBefore),
  minimumBidders: ruled('214号', consultation.minimumSuppliers),
  minimumQualified: ruled('财库〔2015〕124号', consultation.mayGoOnWith),
  minimumResponsive: ruled('财库〔2015〕124号', consultation.mayGoOnWith),
  committee: ruled('法§38', {
    usual: committee.negotiationGroupSize,
    large: committee.negotiationGroupSizeLarge,
  }),
  priceWeight: ruled('214号', consultationWeight(price)),
  ...traits['competitive-consultation'],
  finalQuote: ruled('财库〔2015〕124号', consultation.mayGoOnWith),
})

/** 竞争性谈判, by the door of 74§27(2) alone: with the two that an open tender has left. */
const competitiveNegotiation = ({ negotiation, committee }: MethodPolicy): MethodRules => ({
  responsePeriod: ruled('74§29', negotiation.responsePeriod),
  noticePeriod: ruled('74§29', negotiation.responsePeriod),
  documentOffering: ruled('74§29', negotiation.responsePeriod),
  clarificationBefore: ruled('74§29', negotiation.clarificationBefore),
  minimumBidders: ruled('74§27', negotiation.minimumSuppliers),
  minimumQualified: ruled('74§27', negotiation.minimumSuppliers),
  minimumResponsive: ruled('74§27', negotiation.minimumSuppliers),
  committee: ruled('74§7', {
    usual: committee.negotiationGroupSize,
    large: committee.negotiationGroupSizeLarge,
  }),
  priceWeight: ruled('法§38', { minimum: 100, maximum: 100 }),
  ...traits['competitive-negotiation'],
  finalQuote: ruled('74§35', negotiation.minimumSuppliers),
})

const consultationWeight = ({ weightConsultation }: Policy['price']) => ({
  minimum: weightConsultation.minimumPercent,
  maximum: weightConsultation.maximumPercent,
})

/** The methods that are carried through here, each a row. */
export const methodTable: Readonly<Record<OfferedMethod, (policy: MethodPolicy) => MethodRules>> = {
  'open-tender': openTender,
  'competitive-consultation': competitiveConsultation,
  'competitive-negotiation': competitiveNegotiation,
}

/** What holds under a method, with the figures of the policy in force for the purchase. */
export const rulesOf = (method: OfferedMethod, policy: MethodPolicy): MethodRules =>
  methodTable[method](policy)

/** The method of a purchase that is carried through here; an open tender where nothing is said. */
export const offeredMethod = (method: PurchasingMethod | undefined): OfferedMethod =>
  method !== undefined && isOffered(method) ? method : 'open-tender'

/** Whether a method is carried through here; the others are lawful and happen elsewhere. */
export const isOffered = (method: PurchasingMethod): method is OfferedMethod =>
  Object.hasOwn(methodTable, method)
