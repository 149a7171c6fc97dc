import { arithmeticCorrection } from './index.js'

test.each([
  [
    'all agree',
    { openingSheet: 190_000, unitPrice: 1_900, heads: 100 },
    { price: 190_000, unitPrice: 1_900, steps: [] },
  ],
  [
    'the opening sheet beats the body',
    { openingSheet: 190_000, body: 180_000, unitPrice: 1_900, heads: 100 },
    { price: 190_000, unitPrice: 1_900, steps: ['sheet-before-body'] },
  ],
  [
    'words beat figures',
    { openingSheet: 190_000, inWords: 191_000, unitPrice: 1_910, heads: 100 },
    { price: 191_000, unitPrice: 1_910, steps: ['words-before-figures'] },
  ],
  [
    'a decimal misplaced: the total stands, the unit price is mended',
    { openingSheet: 190_000, unitPrice: 19_000, heads: 100 },
    { price: 190_000, unitPrice: 1_900, steps: ['misplaced-decimal'] },
  ],
  [
    'the same the other way',
    { openingSheet: 190_000, unitPrice: 19, heads: 100 },
    { price: 190_000, unitPrice: 1_900, steps: ['misplaced-decimal'] },
  ],
  [
    'otherwise the unit price makes the total',
    { openingSheet: 190_000, unitPrice: 1_910, heads: 100 },
    { price: 191_000, unitPrice: 1_910, steps: ['unit-price-before-total'] },
  ],
  [
    'all at once, in the order of the law',
    { openingSheet: 190_000, body: 1, inWords: 195_000, unitPrice: 1_910, heads: 100 },
    {
      price: 191_000,
      unitPrice: 1_910,
      steps: ['sheet-before-body', 'words-before-figures', 'unit-price-before-total'],
    },
  ],
])('%s (87§59)', (_, quoted, corrected) => {
  expect(arithmeticCorrection(quoted)).toEqual(corrected)
})
