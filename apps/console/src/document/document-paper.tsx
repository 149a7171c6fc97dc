import { useTranslation } from 'react-i18next'
import { Answers } from '../acts/answers.js'
import type { Values } from '../acts/fields.js'
import { foreign } from '../elements/article-words.js'
import { yuan } from '../elements/yuan.js'
import { useLanguage } from '../words/language.js'
import { factsOfLot, lotsCalled, lotsIn } from './answers.js'
import { sectionsOf, type Section } from './sections.js'

interface DocumentPaperProps {
  readonly answers: Values
  /** Beside the head of each section, where it can be mended. */
  readonly mend?: (section: string) => React.ReactNode
}

/** The tender document as it reads, section by section; what is not answered says so. */
export function DocumentPaper({ answers, mend }: DocumentPaperProps) {
  const { t } = useTranslation()
  return (
    <article className="paper-sheet" aria-label={t('document.paper')}>
      {sectionsOf(lotsCalled(answers)).map((section, place) => (
        <section key={section.name} aria-labelledby={`paper-${section.name}`}>
          <div className="list-head">
            <h3 id={`paper-${section.name}`}>
              {place + 1} {t(`document.section.${section.name}`)}
            </h3>
            {mend?.(section.name)}
          </div>
          <Answers fields={section.whole} values={answers} />
          <OfLots section={section} answers={answers} />
        </section>
      ))}
    </article>
  )
}

interface OfLotsProps {
  readonly section: Section
  readonly answers: Values
}

function OfLots({ section, answers }: OfLotsProps) {
  if (section.lot.length === 0 && section.name !== 'lots') return null
  return lotsIn(answers).map((lot, place) => (
    <div key={factsOfLot(lot).lot} className="paper-lot">
      <h4>
        <LotTitle lot={lot} place={place} />
      </h4>
      {section.name === 'lots' && <LotFactsWords lot={lot} />}
      <Answers fields={section.lot} values={lot} />
    </div>
  ))
}

/** A lot by its number and title. */
export function LotTitle({ lot, place }: { readonly lot: Values; readonly place: number }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { title } = factsOfLot(lot)
  return (
    <>
      {t('lane.lot', { number: place + 1 })} <span lang={foreign(title, language)}>{title}</span>
    </>
  )
}

/** What the plan says of a lot, which the document repeats and nobody changes. */
export function LotFactsWords({ lot }: { readonly lot: Values }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { kind, occupation, level, heads, lessonHours, budget } = factsOfLot(lot)
  const rows = [
    ['kind', t(`lot.${kind}`)],
    ['occupation', occupation],
    ['level', t(`option.level.${level}`)],
    ['heads', String(heads)],
    ['lessonHours', String(lessonHours)],
    ['budget', t('act.yuan', { amount: yuan(budget) })],
  ] as const
  return (
    <dl className="facts">
      {rows.map(([name, words]) => (
        <div key={name} className="fact-row">
          <dt>{t(`field.${name}`)}</dt>
          <dd lang={foreign(words, language)}>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
