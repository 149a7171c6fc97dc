import { notCheckable, preFlightRules } from './index.js'

/**
 * Every article that bears on a tender document, with the rules here that hold the document against it,
 * or the lines that say why none can.
 */
const articles: Readonly<Record<string, readonly string[]>> = {
  // Number of bidders, failure, invalid bids.
  '法§22': ['statutory-conditions-missing'],
  '法§36': ['purchase-void'],
  '法§48': ['subcontracted-on'],
  '87§12': ['ceiling-above-budget', 'minimum-price'],
  '87§17': ['forbidden-factor'],
  '87§19': ['consortium-not-said'],
  '87§20': ['screening-not-said'],
  '87§35': ['subcontracted-part-not-named'],
  '87§37': ['about-bids'],
  '87§41': ['about-bids'],
  '87§43': ['about-bids'],
  '87§44': ['about-bids'],
  '87§50': ['who-reviews'],
  '87§63': ['about-bids'],
  '条例§18': ['related'],
  '条例§19': ['clean-record'],
  '条例§22': ['consortium-members'],
  '财库〔2016〕125号': ['screening-misses-a-list'],
  '46§5': ['forbidden-factor'],
  // Scoring.
  '87§54': ['lowest-evaluated-price'],
  '87§55': [
    'weights-not-hundred',
    'price-weight-too-low',
    'fixed-price-is-scored',
    'condition-is-scored',
    'price-base',
    'quantified',
  ],
  '87§56': ['lowest-evaluated-price'],
  '87§57': ['ties'],
  '87§59': ['arithmetic'],
  '87§60': ['abnormally-low'],
  '87§68': ['ties'],
  '需求§18': ['too-many-contracts-asked'],
  '需求§21': ['quantified'],
  '财库〔2026〕2号': ['abnormally-low'],
  // Small and medium businesses.
  '46§2': ['undertaken-by-small'],
  '46§4': ['undertaken-by-small'],
  '46§6': ['need-not-reserve'],
  '46§7': ['not-reserved-for-small-businesses'],
  '46§8': ['too-little-reserved', 'reserved-for-small-and-micro'],
  '46§9': ['consortium-deduction-out-of-range', 'reserved-without-deduction'],
  '46§10': ['reserved-too-few'],
  '46§11': ['only-a-declaration-proves-size'],
  '46§12': ['industry-not-named'],
  '46§13': ['declaration-published'],
  '46§14': ['marked-and-financed'],
  '46§15': ['marked-and-financed'],
  '财库〔2022〕19号': ['deduction-out-of-range', 'consortium-deduction-out-of-range'],
  // Scoring tables in use, grades, lists and penalties.
  '条例§20': [
    'bonus-in-doubt',
    'origin-keeps-out',
    'told-the-same',
    'beyond-the-need',
    'points-to-one',
  ],
  '财库〔2019〕38号': ['list-keeps-out', 'award-at-random', 'needless-filing'],
  '财库〔2025〕14号': ['campaign'],
  '法§71': ['penalties'],
  '法§72': ['penalties'],
  '法§77': ['penalties'],
  '条例§66': ['penalties'],
  '条例§70': ['penalties'],
  '条例§75': ['penalties'],
}

const lines = [
  ...preFlightRules.map(({ rule, reason }) => ({ rule, name: reason })),
  ...notCheckable,
]

/** The articles of one line, each in full: of `87§37, §41` the second is `87§41`. */
function articlesOf(rule: string): readonly string[] {
  const parts = rule.split(', ')
  return parts.map((part, place) => {
    const law = parts.slice(0, place + 1).findLast(one => !one.startsWith('§')) ?? ''
    const full = part.startsWith('§') ? `${law.split('§')[0] ?? ''}${part}` : part
    return full.replace(/\(\d\)$/u, '')
  })
}

const named = Object.entries(articles).flatMap(([article, names]) =>
  names.map(name => [article, name] as const),
)

test.each(named)('%s stands in the table, by %s', (article, name) => {
  const line = lines.find(one => one.name === name)
  expect(articlesOf(line?.rule ?? '')).toContain(article)
})

test('what no rule checks is of an article of the list, said once and with its reason', () => {
  const names = notCheckable.map(({ name }) => name)
  const listed = Object.values(articles).flat()
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([])
  expect(names.filter(name => !listed.includes(name))).toEqual([])
  expect(notCheckable.filter(({ about, why }) => about === '' || why === '')).toEqual([])
})
