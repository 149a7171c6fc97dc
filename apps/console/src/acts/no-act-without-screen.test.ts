import { readFileSync } from 'node:fs'
import { catalogue } from '#libs/commands'
import { channelActs } from '#libs/contracts'
import { instant } from '#libs/calendar'
import { figuresOf, policySheet } from '#libs/domain/county/policy-sheet'
import { inAddress } from '#libs/identifiers'
import { dutyKinds } from '#facts/supervision/duty'
import { fieldsOf, type Act } from './act.js'
import { acts, besides, contractVerbs, projectVerbs, remedyVerbs, verbs } from './acts.js'
import {
  confirmFigure,
  isAskable,
  proposeFigure,
  rejectFigure,
  switchChannel,
} from '../figures/figure-acts.js'
import { sectionsOf } from '../document/sections.js'
import { wordsOf, wordsOfAdding, type Field } from './fields.js'
import { actScene } from './testing/act-scene.js'

const bidders = 'a bidder’s own: pages of the institution, on whose computer the key lies'
const document = 'the pages of a tender document: /projects/:id/document, /tenders/:id/document'
const opening = 'the room of the opening: /tenders/:id/room/opening'
const signing = 'the page of signing: /contracts/:id/acts/sign-contract-by-key'
const contracts = 'a grade waives it and acceptance reckons it: no screen yet'
const papers = 'the pages of a paper: /papers, and the tab of papers'
const release = 'a county takes its sheet into use once, with the command line: `seed`'

/** What a person may do in procurement and no form here gives, each with why. */
const withoutForm: Readonly<Record<string, readonly string[]>> = {
  [bidders]: [
    ...['submit-bid', 'replace-bid', 'withdraw-bid', 'reveal-bid', 'open-bid'],
    ...['answer-clarification', 'answer-correction', 'take-document', 'ask-enquiry'],
    ...['hand-in-final-quote', 'reveal-final-quote', 'answer-quote-correction'],
    ...['give-bid-security', 'answer-longer-validity'],
  ],
  [document]: ['draft-tender', 'redraft-tender'],
  [opening]: [
    ...['confirm-opening-record', 'question-opening', 'answer-opening-question'],
    'report-opening-fault',
  ],
  [signing]: ['sign-contract-by-key'],
  [contracts]: ['waive-performance-security', 'reckon-security-return'],
  [release]: ['adopt-policy-sheet'],
  [papers]: [
    ...['number-paper', 'void-paper', 'request-seal', 'approve-seal', 'refuse-seal'],
    ...['record-electronic-seal', 'record-sealed-scan', 'confirm-sealed-scan'],
  ],
}

const policyFigures = figuresOf(policySheet.initial, instant('2026-01-05T09:00+08:00'))

/** One act of each kind of figure; which figure it is changes nothing of its shape. */
const ofFigures: readonly Act[] = policyFigures.flatMap(figure => {
  const proposal = {
    proposal: 'p1',
    value: 1,
    source: '演示',
    validFrom: '2026-01-01',
    proposedBy: '',
  }
  return [
    ...(isAskable(figure) ? [proposeFigure(figure, { demonstration: true })] : []),
    confirmFigure({ ...figure, proposal }),
    rejectFigure({ ...figure, proposal }),
  ]
})

const every: readonly Act[] = [
  ...ofFigures,
  switchChannel(channelActs, { demonstration: true }),
  ...Object.values(acts),
  ...Object.values(verbs),
  ...Object.values(projectVerbs),
  ...Object.values(contractVerbs),
  ...Object.values(remedyVerbs),
  ...Object.keys(dutyKinds).flatMap(kind => Object.values(besides(kind))),
]
const given = new Set(every.map(({ at, command }) => `${at} ${command}`))

/** What procurement rests on beside its own objects: outages, figures, and where acts are done. */
const besideProcurement: readonly string[] = ['outage-log', 'policy-sheet', 'channel']

/** What people may do in procurement and in what it rests on. */
const ofPeople = catalogue.filter(
  ({ of, by }) =>
    (of.context === 'procurement' || besideProcurement.includes(of.name)) &&
    by.some(role => role !== 'procedure'),
)

test('nobody has an act of procurement without a screen, but for what is said here', () => {
  const missing = ofPeople
    .filter(one => !given.has(`/${one.of.context}/${one.of.collection} ${inAddress(one.name)}`))
    .map(({ name }) => inAddress(name))
  expect(missing.toSorted()).toEqual(Object.values(withoutForm).flat().toSorted())
})

type Words = { readonly [name: string]: string | Words | undefined }

const words = (language: string): Words =>
  // Our own message file: nested objects of strings.
  JSON.parse(readFileSync(new URL(`../words/${language}.json`, import.meta.url), 'utf8')) as Words

function said(of: Words, key: string): boolean {
  const found = key
    .split('.')
    .reduce<string | Words | undefined>(
      (at, name) => (typeof at === 'object' ? at[name] : undefined),
      of,
    )
  return typeof found === 'string' && found !== ''
}

/** Every key of words that a question is shown with. */
function keysOf(field: Field): readonly string[] {
  const name = wordsOf(field)
  const own = `field.${name}`
  if (field.kind === 'choice' || field.kind === 'many') {
    return [own, ...field.options.map(option => `option.${name}.${option}`)]
  }
  if (field.kind === 'rows') return [own, wordsOfAdding(field), ...field.of.flatMap(keysOf)]
  if (field.kind !== 'pick' && field.kind !== 'several') return [own]
  return [own, ...field.options.flatMap(one => ('words' in one ? [one.words] : []))]
}

test.each(['zh', 'en'])('every question of every act has its words: %s', language => {
  const of = words(language)
  const asked = every.flatMap(act => [
    `act.does.${act.command}`,
    ...fieldsOf(act, actScene(act)).flatMap(keysOf),
  ])
  expect([...new Set(asked)].filter(key => !said(of, key))).toEqual([])
})

test.each(['zh', 'en'])('every figure of the county has its name: %s', language => {
  const of = words(language)
  const names = policyFigures.map(({ key }) => `figures.name.${key}`)
  expect(names.filter(key => !said(of, key))).toEqual([])
})

test.each(['zh', 'en'])('every question of a tender document has its words: %s', language => {
  const of = words(language)
  const lots = ['one', 'two'].map(value => ({ value, label: value }))
  const asked = sectionsOf(lots).flatMap(({ name, whole, lot }) => [
    `document.section.${name}`,
    ...[...whole, ...lot].flatMap(keysOf),
  ])
  expect(asked.filter(key => !said(of, key))).toEqual([])
})
