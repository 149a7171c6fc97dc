import { delegableOffices } from '#libs/contracts'
import type { HandoverLine } from '#libs/contracts/views'
import type { Officeholder } from '#libs/domain/county/officeholder'
import type { Act } from '../acts/act.js'
import { textOf, textsOf, type Field, type Pickable } from '../acts/fields.js'
import { instantOf } from '../acts/parts.js'

export type Held = Exclude<Officeholder, { readonly status: 'none' }>

const at = '/county/officeholders'
const own = { at, undo: 'none' } as const
const reason: Field = { kind: 'words', name: 'reason', as: 'reasonOf' }
const window: readonly Field[] = [
  { kind: 'instant', name: 'from', as: 'actingFrom' },
  { kind: 'instant', name: 'until', as: 'actingUntil' },
]
const windowOf = (values: Parameters<typeof instantOf>[0]) => ({
  from: instantOf(values, 'from'),
  until: instantOf(values, 'until'),
})

const officesOf = ({ roles }: Held): readonly Pickable[] =>
  roles
    .filter(role => delegableOffices.some(office => office === role))
    .map(role => ({ value: role, words: `role.${role}` }))

/** Back in office after a handover: the offices and the unit are those of before, unless it is said otherwise. */
export const returnToOffice = ({
  person,
  unit,
  roles,
  handover,
}: Extract<Held, { readonly status: 'handed-over' }>): Act => ({
  ...{ ...own, command: 'return-to-office' },
  fields: [
    { kind: 'person', name: 'from', as: 'returnFrom' },
    {
      ...{ kind: 'several', name: 'roles', as: 'returnOffices' },
      options: roles.map(role => ({ value: role, words: `role.${role}` })),
    },
    { kind: 'line', name: 'paper', as: 'appointmentPaper' },
    { kind: 'words', name: 'reason', as: 'returnReason' },
  ],
  start: { from: handover.to, roles: [...roles] },
  input: values => ({
    ...{ person, unit, roles: textsOf(values, 'roles'), paper: textOf(values, 'paper') },
    ...{ from: textOf(values, 'from'), reason: textOf(values, 'reason') },
  }),
})

/** The acts at one's own post; a list is what there is to hand over. */
export function officeActs(
  holder: Held,
  list: readonly HandoverLine[],
): Readonly<Record<string, Act>> {
  const offices: Field = {
    kind: 'several',
    name: 'roles',
    as: 'offices',
    options: officesOf(holder),
  }
  return {
    'give-delegation': {
      ...{ ...own, command: 'give-delegation' },
      fields: [{ kind: 'person', name: 'to', as: 'delegate' }, offices, ...window, reason],
      start: { roles: officesOf(holder).map(({ value }) => value) },
      input: (values, minted) => ({
        ...{ delegation: minted, to: textOf(values, 'to'), roles: textsOf(values, 'roles') },
        ...{ ...windowOf(values), reason: textOf(values, 'reason') },
      }),
    },
    'end-delegation': {
      ...{ ...own, command: 'end-delegation' },
      fields: [
        {
          ...{ kind: 'pick', name: 'delegation' },
          options: holder.delegations.map(({ delegation, until }) => ({
            value: delegation,
            label: `${delegation.slice(-4)} · ${until.slice(0, 16).replace('T', ' ')}`,
          })),
        },
        reason,
      ],
      input: values => ({
        delegation: textOf(values, 'delegation'),
        reason: textOf(values, 'reason'),
      }),
    },
    'name-deputy': {
      ...{ ...own, command: 'name-deputy' },
      fields: [{ kind: 'person', name: 'deputy', as: 'deputyOf' }, offices],
      start: { roles: officesOf(holder).map(({ value }) => value) },
      input: values => ({ deputy: textOf(values, 'deputy'), roles: textsOf(values, 'roles') }),
    },
    'release-deputy': {
      ...{ ...own, command: 'release-deputy' },
      fields: [
        {
          ...{ kind: 'pick', name: 'deputy', as: 'deputyOf' },
          options: holder.deputies.map(({ deputy }) => ({
            value: deputy,
            label: deputy.slice(-4),
          })),
        },
      ],
      input: values => ({ deputy: textOf(values, 'deputy') }),
    },
    'record-absence': {
      ...{ ...own, command: 'record-absence' },
      fields: [
        {
          ...{ kind: 'choice', name: 'ground', as: 'absenceGround' },
          options: ['leave', 'illness', 'official-travel', 'training', 'secondment'],
        },
        ...window,
      ],
      input: (values, minted) => ({
        ...{ absence: minted, ground: textOf(values, 'ground'), ...windowOf(values) },
      }),
    },
    'end-absence': {
      ...{ ...own, command: 'end-absence' },
      fields: [
        {
          ...{ kind: 'pick', name: 'absence' },
          options: holder.absences.map(({ absence, from, until }) => ({
            value: absence,
            label: `${from.slice(0, 10)} — ${until.slice(0, 10)}`,
          })),
        },
      ],
      input: values => ({ absence: textOf(values, 'absence') }),
    },
    'hand-over-duties': {
      ...{ ...own, command: 'hand-over-duties' },
      fields: [{ kind: 'person', name: 'to', as: 'successor' }, reason],
      input: (values, minted) => ({
        ...{ handover: minted, to: textOf(values, 'to'), reason: textOf(values, 'reason') },
        list: list.map(({ what, id, as }) => ({ what, id, ...(as !== undefined && { as }) })),
      }),
    },
  }
}
