import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { isUnanswered, kindOf, type Problem } from '../api/problem.js'
import type { Doing } from './doing.js'

interface WaysOnProps {
  readonly doing: Doing
  readonly problem: Problem
  /** Where the object stands. */
  readonly back: string
}

/** How an act goes on that was not answered, came into a throng, or whose key was used for something else. */
export function WaysOn({ doing, problem, back }: WaysOnProps) {
  const { t } = useTranslation()
  const kind = kindOf(problem)
  if (isUnanswered(problem) || kind === 'contended') {
    return (
      <Button loading={doing.busy} onClick={doing.act}>
        {t(kind === 'contended' ? 'state.submitAgain' : 'state.ask')}
      </Button>
    )
  }
  if (kind !== 'other-body') return null
  return (
    <p className="act-buttons">
      <Link to={back}>{t('state.lookThere')}</Link>
      <Button onClick={doing.anew}>{t('state.submitAnew')}</Button>
    </p>
  )
}
