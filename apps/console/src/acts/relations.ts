import { given, rowsOf, textOf, type ChoiceField, type Pickable, type RowsField } from './fields.js'
import type { Values } from './fields.js'

/** What ties a person to an institution (条例§9). */
export const tieField: ChoiceField = {
  kind: 'choice',
  name: 'ground',
  as: 'tie',
  options: [
    ...['employed', 'director-or-supervisor', 'controlling-shareholder'],
    ...['family-of-legal-representative', 'other'],
  ],
}

/** Ties between those who might sit and those who bid, a line each. */
export const relationRows = (bidders: readonly Pickable[]): RowsField => ({
  kind: 'rows',
  name: 'relations',
  optional: true,
  of: [
    { kind: 'person', name: 'person', as: 'memberPerson' },
    { kind: 'pick', name: 'bidder', options: bidders },
    tieField,
    { kind: 'day', name: 'until', optional: true },
  ],
})

export const relationsIn = (values: Values) =>
  rowsOf(values, 'relations').map(row =>
    given({
      person: textOf(row, 'person'),
      bidder: textOf(row, 'bidder'),
      ground: textOf(row, 'ground'),
      until: textOf(row, 'until'),
    }),
  )
