import { fen } from '#libs/money'
import { yearOf, dayOf } from '#libs/calendar'
import { annualQuotaIdOf } from '#libs/domain/county/annual-quota'
import { numberSeriesIdOf } from '#libs/domain/county/number-series'
import { occupationCatalogueIdOf } from '#libs/domain/county/occupation-catalogue'
import type { Seeds } from '#libs/seeding'
import { contractSeries, evidenceOf, ledgerId, type SeedStep } from './seed-step.js'

const administrator = { by: 'administrator-1', role: 'administrator' } as const
const finance = { by: 'finance-officer-1', role: 'finance-officer' } as const

/** What is paid for and at which price: the named place's list as printed, marked as that. */
export function occupationSteps({ occupations, county }: Seeds): readonly SeedStep[] {
  const applied = occupations.priceLists.find(({ place }) => place === occupations.applied)
  if (applied === undefined) return []
  const year = yearOf(dayOf(county.clockStartsAt))
  const items = occupations.occupations.flatMap(({ code, levels }) =>
    levels.map(level => {
      const standard = fen(applied.levels[level] * 100)
      return { occupation: code, level, shortage: false, provincialBase: standard, standard }
    }),
  )
  const input = {
    year,
    items,
    validFrom: `${String(year)}-01-01`,
    paper: applied.source,
    evidence: evidenceOf(occupations),
    demonstration: occupations.demonstration,
  }
  return [
    {
      command: 'adoptOccupationCatalogue',
      id: occupationCatalogueIdOf(year),
      input,
      ...administrator,
    },
  ]
}

/** What the county plans to train in the year. */
export function quotaSteps({ annualQuota }: Seeds): readonly SeedStep[] {
  const { unit, year, paper, adoptedOn: occurredOn, lines } = annualQuota
  const input = { unit, year, lines, occurredOn, paper, evidence: evidenceOf(annualQuota) }
  return [{ command: 'setAnnualQuota', id: annualQuotaIdOf(unit, year), input, ...administrator }]
}

/** The directory of institutions, with what each may teach or examine. */
export const institutionSteps = ({ institutions, county }: Seeds): readonly SeedStep[] =>
  institutions.institutions.flatMap(institution => {
    // A third party that evaluates is hired, not listed: it belongs to no directory.
    if (institution.kind === 'third-party-evaluator') return []
    const { id, kind, code, name, nature, licence, licenceValidTo, offers, places } = institution
    const evidence = evidenceOf(institution)
    const registered: SeedStep = {
      command: 'registerInstitution',
      id,
      input: {
        ...{ kind, code, name, nature, licence, evidence, demonstration: true },
        ...(licenceValidTo === undefined ? {} : { licenceValidTo }),
      },
      ...administrator,
    }
    if (offers === undefined || places === undefined) return [registered]
    const occurredOn = dayOf(county.clockStartsAt)
    const openings = { offers, places, occurredOn, paper: licence, evidence }
    return [registered, { command: 'recordOpenings', id, input: openings, ...administrator }]
  })

/** Everybody of the county's units in their offices: who may act for whom is judged by these. */
export const officeSteps = ({ persons, county }: Seeds): readonly SeedStep[] =>
  persons.persons.flatMap(({ id, unit, roles, institution }) =>
    unit === undefined || institution !== undefined
      ? []
      : [
          {
            command: 'giveOffices' as const,
            id,
            input: { person: id, unit, roles, paper: county.appointments },
            ...administrator,
          },
        ],
  )

/** The numbers of the year's contracts. */
export function seriesSteps({ earmarkedLedger: { year } }: Seeds): readonly SeedStep[] {
  const series = contractSeries(year)
  const input = { ...series, codeWord: '演人社合' }
  return [{ command: 'openNumberSeries', id: numberSeriesIdOf(series), input, ...administrator }]
}

/** The year's book, opened empty, and the appropriation of the task table as printed. */
export const ledgerSteps = ({ earmarkedLedger: seeded }: Seeds): readonly SeedStep[] => {
  const { fund, year, paper, appropriation, receivedOn } = seeded
  const id = ledgerId(fund, year)
  const evidence = evidenceOf(seeded)
  return [
    {
      command: 'openLedger',
      id,
      input: { year, fund, carried: 0, paper, evidence },
      ...finance,
    },
    {
      command: 'recordAppropriation',
      id,
      input: { amount: appropriation, occurredOn: receivedOn, paper, evidence },
      ...finance,
    },
  ]
}
