import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface SixAnswersProps {
  readonly where: ReactNode
  readonly next: ReactNode
  readonly until: ReactNode
  readonly who: ReactNode
  readonly basis: ReactNode
  readonly otherwise: ReactNode
}

/** What every object page opens with, in this order and in words, above any picture. */
export function SixAnswers(answers: SixAnswersProps) {
  const { t } = useTranslation()
  const cells = [
    ['where', answers.where],
    ['next', answers.next],
    ['until', answers.until],
    ['who', answers.who],
    ['basis', answers.basis],
  ] as const
  return (
    <dl className="six">
      {cells.map(([name, answer]) => (
        <div key={name}>
          <dt>{t(`six.${name}`)}</dt>
          <dd>{answer}</dd>
        </div>
      ))}
      <div className="wide">
        <dt>{t('six.otherwise')}</dt>
        <dd>{answers.otherwise}</dd>
      </div>
    </dl>
  )
}
