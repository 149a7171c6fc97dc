import { roles, type Role } from '#libs/contracts'
import { calendarId } from '#libs/domain/county/calendar'
import { channelId } from '#libs/domain/county/channel'
import { clockId } from '#libs/domain/county/clock'
import { policySheetId } from '#libs/domain/county/policy-sheet'
import type { Seeds } from '#libs/seeding'
import { VerbFault } from '../say.js'
import { evidenceOf, seededId, type SeedStep } from './seed-step.js'

const administrator = { by: 'administrator-1', role: 'administrator' } as const

/** The clock first: everything else of a demonstration county happens in its own time. */
export const clockSteps = ({ county }: Seeds): readonly SeedStep[] => [
  { command: 'jumpClock', id: clockId, input: { to: county.clockStartsAt }, ...administrator },
]

export const calendarSteps = ({ calendar2025, calendar2026 }: Seeds): readonly SeedStep[] =>
  [calendar2025, calendar2026].map(year => ({
    command: 'publishCalendar',
    id: calendarId,
    input: { ...year, evidence: evidenceOf(year) },
    ...administrator,
  }))

const roleOf = (word: string): Role => {
  const role = roles.find(known => known === word)
  if (role === undefined) throw new VerbFault(`the seeds name a role ${word} that is none`)
  return role
}

/** Each figure nobody could read is proposed by one officer and confirmed by another. */
export const policySteps = ({ county, policyConfirmations }: Seeds): readonly SeedStep[] => [
  {
    command: 'adoptPolicySheet',
    id: policySheetId,
    input: { demonstration: county.demonstration },
    ...administrator,
  },
  ...policyConfirmations.confirmations.flatMap(
    ({ key, value, source, validFrom, demonstration, confirmedBy }): readonly SeedStep[] => {
      const role = roleOf(confirmedBy)
      const proposal = seededId(`policy/${key}`)
      const figure = { key, value, source, validFrom, demonstration }
      return [
        {
          command: 'proposePolicy',
          id: policySheetId,
          input: { proposal, ...figure },
          by: `${confirmedBy}-2`,
          role,
        },
        {
          command: 'confirmPolicy',
          id: policySheetId,
          input: { proposal },
          by: `${confirmedBy}-1`,
          role,
        },
      ]
    },
  ),
]

export const channelSteps = ({ county: { channel } }: Seeds): readonly SeedStep[] => [
  {
    command: 'switchChannel',
    id: channelId,
    input: {
      acts: channel.here,
      channel: 'here',
      basis: channel.basis,
      evidence: evidenceOf(channel),
      demonstration: channel.demonstration,
    },
    ...administrator,
  },
]
