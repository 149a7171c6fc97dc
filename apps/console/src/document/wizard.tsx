import { Button } from 'antd'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { MethodBasis, OfferedMethod } from '#libs/contracts'
import type { PreFlightRuleBook, ProjectPage } from '#libs/contracts/views'
import type { Values } from '../acts/fields.js'
import { useCountyNow } from '../elements/county-clock.js'
import { PageTitle } from '../elements/page-title.js'
import { Saved, useSaving } from '../elements/saved.js'
import { documentIn, lotsCalled, reasonsIn } from './answers.js'
import { checkedDocument } from './checking.js'
import { documentDraft, dropDocument, keepDocument, type Kept } from './kept.js'
import { Panel } from './panel.js'
import { elementOf, repaired } from './places.js'
import { isOpen, located, tallyOf, type Located } from './problems.js'
import { SectionForm } from './section-form.js'
import { SectionList } from './section-list.js'
import { sectionsOf } from './sections.js'
import { useSettled } from './settled.js'
import { Signing } from './signing.js'

/** A document as its writing begins or goes on. */
export interface Begun {
  readonly id: string
  readonly person: string
  readonly project: string
  /** Of the tender; 0 where there is none yet. */
  readonly version: number
  readonly drafted: boolean
  /** By which the lots are bought, and on which decision of finance where it is no open tender. */
  readonly method: OfferedMethod
  readonly basis?: MethodBasis
  readonly answers: Values
}

interface WizardProps {
  readonly begun: Begun
  readonly rules: PreFlightRuleBook
  readonly section: string
  readonly page: ProjectPage
}

/** After the last key, in milliseconds. */
const checksAfter = 600

/** Keeps the answers here with every key, and on the server two seconds after the last. */
function useKept({ id, person, project, version }: Begun, answers: Values) {
  const now = useCountyNow()
  // The clock ticks beside it; only what was written is a reason to keep it.
  const clock = useRef(now)
  useEffect(() => {
    clock.current = now
  }, [now])
  const [begunWith] = useState(answers)
  const [written, setWritten] = useState<Kept>()
  useEffect(() => {
    if (answers === begunWith) return
    const kept = { answers, project, version, savedAt: clock.current }
    keepDocument(person, id, kept)
    setWritten(kept)
  }, [answers, begunWith, id, person, project, version])
  return useSaving(documentDraft(id), written)
}

/** Writes a tender document: sections left, one of them in the middle, what the rules say right. */
export function Wizard({ begun, rules, section, page }: WizardProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [answers, setAnswers] = useState(begun.answers)
  const saving = useKept(begun, answers)
  const settled = useSettled(answers, checksAfter)
  const known = useMemo(() => lotsCalled(answers), [answers])
  const { method } = begun
  const checked = useMemo(
    () => checkedDocument(documentIn(settled), rules, method),
    [settled, rules, method],
  )
  const problems = useMemo(() => located(checked.problems, known), [checked, known])
  const names = [...sectionsOf(known).map(({ name }) => name), 'sign']
  const address = (to: string) =>
    `/tenders/${begun.id}/document/${to}${begun.drafted ? '' : `?project=${begun.project}`}`
  const go = (to: string | undefined) => {
    if (to !== undefined) void navigate(address(to))
  }
  const locate = ({ place }: Located) => {
    void navigate(address(place.section))
    focusSoon(elementOf(place))
  }
  const [asked, setAsked] = useState<string>()
  const next = () => {
    const open = problems.filter(one => isOpen(one, reasonsIn(answers)))
    const at = open.findIndex(({ key }) => key === asked)
    const problem = open[(at + 1) % Math.max(open.length, 1)]
    if (problem === undefined) return
    setAsked(problem.key)
    locate(problem)
  }
  // Two presses may come before the page of the first stands.
  const underWay = useRef(section)
  useLayoutEffect(() => {
    underWay.current = section
  }, [section])
  useWizardKeys({
    next,
    step: by => {
      const to = names[names.indexOf(underWay.current) + by]
      if (to !== undefined) underWay.current = to
      go(to)
    },
  })
  const tally = tallyOf(problems, reasonsIn(answers))
  const here = sectionsOf(known).find(({ name }) => name === section)
  return (
    <div className="wizard">
      <SectionList {...{ names, section, problems, answers, address }} />
      <div className="wizard-main">
        <nav aria-label={t('nav.path')} className="crumbs">
          <Link to="/tenders">{t('nav.tenders')}</Link> /{' '}
          <Link to={`/projects/${begun.project}`}>{page.title}</Link>
        </nav>
        <div className="page-head">
          <PageTitle key={section} about={page.title}>
            {t('document.title', { section: t(`document.section.${section}`) })}
          </PageTitle>
          <Saved saving={saving} />
        </div>
        {method !== 'open-tender' && (
          <p className="lead">{t('document.byMethod', { method: t(`lot.${method}`) })}</p>
        )}
        {here ? (
          <SectionForm
            key={section}
            {...{ section: here, answers, problems, onAnswer: setAnswers }}
          />
        ) : (
          <Signing
            {...{ begun, answers, problems, page, address, onAnswer: setAnswers }}
            onDone={() => {
              void dropDocument(begun.person, begun.id)
            }}
          />
        )}
        <div className="act-buttons">
          {names.indexOf(section) > 0 && (
            <Button
              onClick={() => {
                go(names[names.indexOf(section) - 1])
              }}
            >
              {t('document.back')}
            </Button>
          )}
          {here && (
            <Button
              onClick={() => {
                go(names[names.indexOf(section) + 1])
              }}
            >
              {t('document.next')}
            </Button>
          )}
          <span className="caption">{t('document.tally', { ...tally })}</span>
        </div>
      </div>
      <Panel
        {...{ problems, section, rules, checked, tally }}
        reasons={reasonsIn(answers)}
        onLocate={locate}
        onRepair={({ repair = [] }) => {
          setAnswers(repair.reduce<Values>((all, one) => repaired(all, one, known), answers))
        }}
      />
    </div>
  )
}

/** Focuses a question once its page stands; a page that has it already has it at once. */
function focusSoon(element: string): void {
  const found = document.getElementById(element)
  if (found) {
    found.focus()
    return
  }
  const watch = new MutationObserver(() => {
    const come = document.getElementById(element)
    if (!come) return
    watch.disconnect()
    come.focus()
  })
  watch.observe(document.body, { childList: true, subtree: true })
  // A place that never comes is not waited for for ever.
  setTimeout(() => {
    watch.disconnect()
  }, 2_000)
}

interface WizardKeys {
  next(this: void): void
  step(this: void, by: -1 | 1): void
}

/** F8 next problem, Alt+↑↓ section; they work within fields too, where no letter is typed by them. */
function useWizardKeys({ next, step }: WizardKeys): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.isComposing) return
      if (event.key === 'F8') next()
      else if (event.altKey && event.key === 'ArrowUp') step(-1)
      else if (event.altKey && event.key === 'ArrowDown') step(1)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => {
      document.removeEventListener('keydown', listen)
    }
  }, [next, step])
}
