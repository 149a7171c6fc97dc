import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../acts/faults.js'
import { isAsked, type Field, type Values } from '../acts/fields.js'
import { Question } from '../acts/question.js'
import { factsOfLot, lotsIn } from './answers.js'
import { LotFactsWords, LotTitle } from './document-paper.js'
import type { Located } from './problems.js'
import { ScoringTemplates } from './scoring-templates.js'
import type { Section } from './sections.js'

interface SectionFormProps {
  readonly section: Section
  readonly answers: Values
  readonly problems: readonly Located[]
  onAnswer(this: void, answers: Values): void
}

/** What a problem says beside its question; that nothing is there yet is said once it was touched. */
const faultsIn = (problems: readonly Located[], touched: ReadonlySet<string>): readonly Fault[] =>
  problems
    .filter(({ kind, place }) => kind !== 'missing' || touched.has(place.question.join('.')))
    .map(({ kind, place, words }) => ({
      field: place.question,
      kind: kind === 'missing' ? 'missing' : 'malformed',
      ...(words !== undefined && { words }),
    }))

/** The questions of one section: of the whole document, then of every lot. */
export function SectionForm({ section, answers, problems, onAnswer }: SectionFormProps) {
  const { t } = useTranslation()
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const faults = faultsIn(problems, touched)
  const touch = (...path: readonly (string | number)[]) => {
    setTouched(new Set([...touched, path.join('.')]))
  }
  const lots = lotsIn(answers)
  const changeLot = (place: number, lot: Values) => {
    onAnswer({ ...answers, lots: lots.map((one, at) => (at === place ? lot : one)) })
  }
  return (
    <div className="act-form">
      <Questions
        {...{ fields: section.whole, values: answers, faults, within: [] }}
        onTouch={touch}
        onAnswer={onAnswer}
      />
      {(section.lot.length > 0 || section.name === 'lots') &&
        lots.map((lot, place) => (
          <section key={factsOfLot(lot).lot} className="panel act-form">
            <h2>
              <LotTitle lot={lot} place={place} />
            </h2>
            {section.name === 'lots' && (
              <>
                <p className="caption">{t('document.planned')}</p>
                <LotFactsWords lot={lot} />
              </>
            )}
            {section.name === 'scoring' && (
              <ScoringTemplates
                onTake={factors => {
                  changeLot(place, { ...lot, factors })
                }}
              />
            )}
            <Questions
              {...{ fields: section.lot, values: lot, faults, within: ['lots', place] }}
              onTouch={touch}
              onAnswer={changed => {
                changeLot(place, changed)
              }}
            />
          </section>
        ))}
    </div>
  )
}

interface QuestionsProps {
  readonly fields: readonly Field[]
  readonly values: Values
  readonly faults: readonly Fault[]
  readonly within: readonly (string | number)[]
  onTouch(this: void, ...path: readonly (string | number)[]): void
  onAnswer(this: void, values: Values): void
}

function Questions({ fields, values, faults, within, onTouch, onAnswer }: QuestionsProps) {
  return fields
    .filter(field => isAsked(field, values))
    .map(field => (
      <Question
        key={field.name}
        field={field}
        value={values[field.name]}
        faults={faults}
        within={within}
        onAnswer={answer => {
          onTouch(...within, field.name)
          onAnswer({ ...values, [field.name]: answer })
        }}
      />
    ))
}
