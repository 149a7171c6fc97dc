import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import type { Values } from '../acts/fields.js'
import { reasonsIn } from './answers.js'
import { isOpen, tallyOf, type Located } from './problems.js'

interface SectionListProps {
  readonly names: readonly string[]
  readonly section: string
  readonly problems: readonly Located[]
  readonly answers: Values
  readonly address: (section: string) => string
}

type State = 'not-begun' | 'filled' | 'amiss' | 'not-yet'

/** The sections as a list of tasks: what each still wants, and why the last cannot be done yet. */
export function SectionList({ names, problems, answers, address }: SectionListProps) {
  const { t } = useTranslation()
  const reasons = reasonsIn(answers)
  return (
    <nav className="wizard-list" aria-label={t('document.sections')}>
      <ol>
        {names.map((name, place) => {
          const own =
            name === 'sign' ? problems : problems.filter(one => one.place.section === name)
          const open = own.filter(one => isOpen(one, reasons))
          const state = name === 'sign' ? signState(own, reasons) : stateOf(open)
          return (
            <li key={name}>
              <NavLink to={address(name)} className={`wizard-step wizard-${state}`}>
                <span>
                  {place + 1} {t(`document.section.${name}`)}
                </span>
                <span className="caption">
                  {t(`document.state.${state}`, { count: open.length })}
                </span>
              </NavLink>
            </li>
          )
        })}
      </ol>
      <p className="caption">{t('document.keys')}</p>
    </nav>
  )
}

function stateOf(open: readonly Located[]): State {
  if (open.length === 0) return 'filled'
  return open.every(({ kind }) => kind === 'missing') ? 'not-begun' : 'amiss'
}

function signState(problems: readonly Located[], reasons: Values): State {
  const { missing, blocks, warns } = tallyOf(problems, reasons)
  return missing + blocks + warns > 0 ? 'not-yet' : 'filled'
}
