import type { PlanEntry } from '#libs/contracts/views'
import type { Field, RowsField, Values } from '../acts/fields.js'
import { yuan } from '../elements/yuan.js'

type Data = PlanEntry['data']

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null

/** An opinion with its verdict as two answers: `competition` and `competitionOpinion`. */
const judged = (name: string, said: unknown): Values =>
  isData(said) ? { [name]: said['passed'], [`${name}Opinion`]: said['opinion'] } : {}

/** The key review point by point, where it was owed. */
const keyPoints = (key: unknown): Values =>
  Object.entries(isData(key) ? key : {}).reduce<Values>(
    (answers, [name, said]) => ({ ...answers, ...judged(name, said) }),
    { keyReview: isData(key) },
  )

/** Where what was recorded is shaped otherwise than it was asked for. */
const reshaped: Readonly<Record<string, (data: Data) => Values>> = {
  PublicOpinionRecorded: data => ({ ...data, unadopted: data['answer'] }),
  OrganisationRecorded: ({ organisation }) => (isData(organisation) ? organisation : {}),
  RequirementReviewed: data => ({
    ...data,
    ...judged('general', data['general']),
    ...keyPoints(data['key']),
  }),
  CollectiveDecisionRecorded: data => ({
    ...data,
    ...(isData(data['minutes']) && {
      minutes: data['minutes']['paper'],
      minutesEvidence: data['minutes']['evidence'],
    }),
  }),
}

/** What an event recorded, as the answers that the form of its act was filled with. */
export function recordedAnswers({ type, data }: PlanEntry, fields: readonly Field[]): Values {
  const shaped = reshaped[type]?.(data) ?? data
  return answersIn(shaped, fields)
}

const answersIn = (data: Values, fields: readonly Field[]): Values =>
  Object.fromEntries(fields.map(field => [field.name, answerOf(field, data[field.name])]))

function answerOf(field: Field, value: unknown): unknown {
  if (field.kind === 'rows') return Array.isArray(value) ? value.map(row => rowOf(field, row)) : []
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return field.kind === 'yuan' ? yuan(value) : String(value)
  return value
}

/** Rows of one answer each are recorded as plain words. */
const rowOf = ({ of }: RowsField, row: unknown): Values =>
  isData(row) ? answersIn(row, of) : { [of[0]?.name ?? '']: row }
