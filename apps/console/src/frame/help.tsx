import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMatch } from 'react-router'
import type { DutyView, ProjectPage, TodayPage } from '#libs/contracts/views'
import { Article } from '../elements/article.js'
import { keys, keysAreOn, switchKeys } from './keys.js'

/** Keys of the life-line, which stands on a project's page. */
const lifelineKeys = [
  ['← →', 'mark'],
  ['+ − 0', 'zoom'],
  ['n', 'now'],
] as const

/** Words that stand beside dates on every page. */
const words = ['overdue', 'provisional', 'clock-paused', 'by-law'] as const

/** The kinds of duty on the page that is open, each once, with the article that orders it. */
function useDuties(): readonly DutyView[] {
  const queries = useQueryClient()
  const project = useMatch('/projects/:id/*')?.params.id
  const page =
    project === undefined
      ? queries.getQueryData<TodayPage>(['today'])?.due
      : queries.getQueryData<ProjectPage>(['project', project])?.duties
  return [...new Map((page ?? []).map(duty => [duty.kind, duty])).values()]
}

interface HelpProps {
  onClose(this: void): void
}

/** Help of the page that is open: its keys, and its words with their article. */
export function Help({ onClose }: HelpProps) {
  const { t } = useTranslation()
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    box.current?.showModal()
  }, [])
  return (
    <dialog className="help" aria-labelledby="help" ref={box} onClose={onClose}>
      <div className="help-head">
        <h2 id="help">{t('help.title')}</h2>
        <form method="dialog">
          <button type="submit" className="as-link">
            {t('help.close')}
          </button>
        </form>
      </div>
      <Keys />
      <h3>{t('help.words')}</h3>
      <dl className="help-words">
        {words.map(word => (
          <div key={word}>
            <dt>{t(`status.${word}`)}</dt>
            <dd>{t(`help.word.${word}`)}</dd>
          </div>
        ))}
      </dl>
      <Duties />
    </dialog>
  )
}

function Keys() {
  const { t } = useTranslation()
  const [on, setOn] = useState(keysAreOn)
  const onProject = useMatch('/projects/:id/*') !== null
  const listed = [
    ...Object.entries(keys),
    ...(onProject ? lifelineKeys : []),
    ['Esc', 'close'] as const,
  ]
  return (
    <>
      <h3>{t('help.keys')}</h3>
      <dl className="help-keys">
        {listed.map(([key, act]) => (
          <div key={act}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`help.key.${act}`)}</dd>
          </div>
        ))}
      </dl>
      <label className="help-switch">
        <input
          type="checkbox"
          checked={on}
          onChange={({ target }) => {
            switchKeys(target.checked)
            setOn(target.checked)
          }}
        />
        {t('help.single')}
      </label>
    </>
  )
}

function Duties() {
  const { t } = useTranslation()
  const duties = useDuties()
  if (duties.length === 0) return null
  return (
    <>
      <h3>{t('help.duties')}</h3>
      <dl className="help-words">
        {duties.map(({ kind, role, article }) => (
          <div key={kind}>
            <dt>{t(`duty.${kind}`)}</dt>
            <dd>
              {t(`role.${role}`)} · <Article rule={article} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
