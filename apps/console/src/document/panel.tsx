import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PreFlightRuleBook } from '#libs/contracts/views'
import { textOf, type Values } from '../acts/fields.js'
import { Article } from '../elements/article.js'
import type { Checked } from './checking.js'
import { isOpen, type Located, type Tally } from './problems.js'

interface PanelProps {
  readonly problems: readonly Located[]
  readonly section: string
  readonly rules: PreFlightRuleBook
  readonly checked: Checked
  readonly tally: Tally
  readonly reasons: Values
  onLocate(this: void, problem: Located): void
  onRepair(this: void, problem: Located): void
}

/** 预检: what the rules say of the document as it is being written. */
export function Panel(props: PanelProps) {
  const { problems, section, rules, checked, tally, reasons, onLocate, onRepair } = props
  const { t } = useTranslation()
  const [only, setOnly] = useState(false)
  const shown = problems.filter(({ place }) => !only || place.section === section)
  const told = shown.filter(({ kind }) => kind !== 'missing')
  const missing = shown.filter(({ kind }) => kind === 'missing')
  return (
    <aside className="panel stays wizard-panel" aria-labelledby="pre-flight">
      <h2 id="pre-flight">{t('preFlight.title', { count: checked.rules })}</h2>
      <p role="status">
        {t('preFlight.counts', {
          ...{ blocks: tally.blocks, warns: tally.warns, passed: checked.passed },
          manual: rules.manual.length,
        })}
      </p>
      <label className="many-one">
        <input
          type="checkbox"
          checked={only}
          onChange={event => {
            setOnly(event.target.checked)
          }}
        />
        {t('preFlight.only')}
      </label>
      {missing.length > 0 && (
        <p className="caption">{t('preFlight.missing', { count: missing.length })}</p>
      )}
      <ul className="rows">
        {told.map(problem => (
          <Told
            key={problem.key}
            {...{ problem, onLocate, onRepair }}
            reason={isOpen(problem, reasons) ? undefined : textOf(reasons, problem.reason ?? '')}
          />
        ))}
      </ul>
      <details className="sheet">
        <summary>{t('preFlight.manual', { count: rules.manual.length })}</summary>
        <ul className="rows">
          {rules.manual.map(({ rule, name }) => (
            <li key={name} className="brief">
              <Article rule={rule} />
              <span className="caption">{t(`preFlight.about.${name}`)}</span>
            </li>
          ))}
        </ul>
      </details>
      <p className="caption">{t('preFlight.version', { version: rules.version })}</p>
    </aside>
  )
}

interface ToldProps {
  readonly problem: Located
  /** Why it stands all the same. */
  readonly reason: string | undefined
  onLocate(this: void, problem: Located): void
  onRepair(this: void, problem: Located): void
}

function Told({ problem, reason, onLocate, onRepair }: ToldProps) {
  const { t } = useTranslation()
  const { kind, words, rule, repair, place } = problem
  const what = words ?? t(`form.${kind}`)
  return (
    <li className={`told told-${kind === 'warns' ? 'warns' : 'blocks'}`}>
      <span>
        <strong>{t(`preFlight.kind.${kind}`)}</strong> {what}
      </span>
      <span className="caption">
        {rule !== undefined && <Article rule={rule} />} {t(`document.section.${place.section}`)}
      </span>
      {reason !== undefined && (
        <span className="caption">{t('preFlight.justified', { reason })}</span>
      )}
      <span className="act-buttons">
        {repair && (
          <Button
            size="small"
            aria-label={t('preFlight.repairWhat', { what })}
            onClick={() => {
              onRepair(problem)
            }}
          >
            {t('preFlight.repair')}
          </Button>
        )}
        <Button
          size="small"
          aria-label={t('preFlight.locateWhat', { what })}
          onClick={() => {
            onLocate(problem)
          }}
        >
          {t('preFlight.locate')}
        </Button>
      </span>
    </li>
  )
}
