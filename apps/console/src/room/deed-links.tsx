import { useWords } from '../words/of-method.js'
import { Link } from 'react-router'
import { acted, mayGive } from '../acts/acted.js'
import type { TenderView } from '../pages/tender-view.js'
import { actingRole } from '../session/session.js'
import type { Deed } from './deeds.js'
import type { EvaluationView } from './room.js'

interface DeedsProps {
  readonly view: TenderView
  readonly evaluation: EvaluationView | undefined
  readonly deeds: readonly Deed[]
}

/** What else may be done here, each on a page of its own. */
export function Deeds({ view, evaluation, deeds }: DeedsProps) {
  const { t } = useWords()
  const role = actingRole()
  const mine = deeds.filter(({ command }) => mayGive(command, role) || acted(command, role))
  if (!evaluation || mine.length === 0) return null
  return (
    <section className="panel" aria-labelledby="deeds">
      <h2 id="deeds">{t('tender.verbs')}</h2>
      <ul className="rows">
        {mine.map(({ command, about }, place) => (
          <li key={`${command}${about ?? ''}`} className="brief">
            <Link to={deedAddress({ view, evaluation, command, about })}>
              {t(`act.does.${command}`)}
            </Link>
            {about !== undefined && (
              <span className="caption">{t('room.bid', { number: place + 1 })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface DeedAddress {
  readonly view: Pick<TenderView, 'id'>
  readonly evaluation: Pick<EvaluationView, 'id'>
  readonly command: string
  readonly about?: string | undefined
}

export const deedAddress = ({ view, evaluation, command, about }: DeedAddress): string =>
  `/tenders/${view.id}/evaluations/${evaluation.id}/${command}${
    about === undefined ? '' : `?about=${about}`
  }`
