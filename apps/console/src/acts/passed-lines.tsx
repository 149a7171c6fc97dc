import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useLineWords } from '../quota/line-words.js'
import type { Act } from './act.js'
import type { Values } from './fields.js'
import type { Scene } from './scene.js'

interface PassedLinesProps {
  readonly act: Act
  /** What is typed so far. */
  readonly values: Values
  readonly scene: Scene
}

/** Lines of the year's quota that a plan passes, with the figures: a warning, where the line does not bind. */
export function PassedLines({ act, values, scene }: PassedLinesProps) {
  const { t } = useTranslation()
  const named = useLineWords()
  const passed = act.passes?.(values, scene) ?? []
  if (passed.length === 0) return null
  return (
    <div className="panel warned" role="status">
      <p>{t('quota.passed')}</p>
      <ul>
        {passed.map(({ line, planned, wanted, over }) => (
          <li key={named(line)}>
            {t('quota.passedLine', { line: named(line), quota: line.heads, planned, wanted, over })}{' '}
            {t(line.binding ? 'quota.isRefused' : 'quota.mayGoOn')}
          </li>
        ))}
      </ul>
      <Link to="/annual-plan">{t('quota.title')}</Link>
    </div>
  )
}
