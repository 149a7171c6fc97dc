import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { dueGroupOf, dueGroups, type DueGroup } from '#libs/contracts/due-groups'
import type { DutyView, TodayPage } from '#libs/contracts/views'
import { VerbLink } from '../acts/verb-link.js'
import { useOwnMatters } from '../api/bidding.js'
import { useToday } from '../api/queries.js'
import { OwnMattersBlock } from '../bidding/own-matters.js'
import { Answered } from '../elements/answered.js'
import { useCountyNow } from '../elements/county-clock.js'
import { DutyRow } from '../elements/duty-list.js'
import { useHeld } from '../elements/held.js'
import { News } from '../elements/news.js'
import { PageTitle } from '../elements/page-title.js'
import { When } from '../elements/when.js'
import { absolute } from '../elements/when-words.js'
import { actingRole, isBidder } from '../session/session.js'
import { useLanguage } from '../words/language.js'
import { Changes } from './changes.js'
import { NextDays } from './next-days.js'
import { Urge } from './urge.js'

const shownFirst = 20

interface DueProps extends Pick<TodayPage, 'due' | 'dueCounts'> {
  /** What waits for the reader besides duties; undefined while nobody knows yet. */
  readonly others: number | undefined
}

/** What only I can move, by how soon it is due; rows keep their places until the reader asks. */
function Due({ due, dueCounts, others }: DueProps) {
  const { t } = useTranslation()
  const now = useCountyNow()
  const { rows, gone, entered, renew } = useHeld(due)
  const [opened, setOpened] = useState<ReadonlySet<DueGroup>>(new Set())
  const first = new Set(rows.slice(0, shownFirst))
  const groups = Map.groupBy(rows, duty => dueGroupOf(duty, now))
  const count = dueGroups.reduce((sum, name) => sum + dueCounts[name], 0)
  // Beside what waits in bids, no empty list says that nothing waits.
  const isEmpty = rows.length === 0
  if (isEmpty && entered === 0 && others !== 0) return null
  return (
    <section aria-labelledby="due">
      <div className="list-head">
        <h2 id="due">{t('today.due', { count })}</h2>
        <News count={entered + gone.size} onShow={renew} />
      </div>
      {isEmpty && others === 0 && <p className="panel quiet">{t('today.none')}</p>}
      {dueGroups.map(name => (
        <Group
          key={name}
          name={name}
          count={dueCounts[name]}
          rows={groups.get(name) ?? []}
          shown={duty => opened.has(name) || first.has(duty)}
          gone={gone}
          onOpen={() => {
            setOpened(new Set([...opened, name]))
          }}
        />
      ))}
    </section>
  )
}

interface GroupProps {
  readonly name: DueGroup
  /** How many are owed, shown or not. */
  readonly count: number
  /** What has come of them. */
  readonly rows: readonly DutyView[]
  readonly gone: ReadonlySet<string>
  shown(this: void, duty: DutyView): boolean
  onOpen(this: void): void
}

/** One group with how many it has; what is not shown at first comes when it is asked for. */
function Group({ name, count, rows, gone, shown, onOpen }: GroupProps) {
  const { t } = useTranslation()
  const here = rows.filter(shown)
  if (rows.length === 0) return null
  return (
    <section className="due-group" aria-labelledby={`due-${name}`}>
      <h3 id={`due-${name}`} className={`due-${name}`}>
        {t(`today.${name}`)} <span className="caption">{count}</span>
      </h3>
      {here.length > 0 && (
        <ol className="panel rows">
          {here.map(duty => (
            <DutyRow
              key={duty.id}
              duty={duty}
              gone={gone.has(duty.id)}
              verb={<VerbLink duty={duty} />}
            />
          ))}
        </ol>
      )}
      {here.length < rows.length && (
        <Button
          type="link"
          onClick={onOpen}
          aria-label={`${t(`today.${name}`)} · ${t('today.all', { count })}`}
        >
          {t('today.all', { count })}
        </Button>
      )}
      {here.length === rows.length && count > rows.length && (
        <p className="caption">{t('today.first', { count: rows.length })}</p>
      )}
    </section>
  )
}

/** What only I can move: in the bids of one's own institution, and one's duties. */
function ToMove({ page: { due, dueCounts } }: { readonly page: TodayPage }) {
  const bids = isBidder(actingRole())
  const matters = useOwnMatters(bids)
  const others = bids ? matters.data?.items.length : 0
  return (
    <>
      {bids && <OwnMattersBlock query={matters} />}
      <Due {...{ due, dueCounts, others }} />
    </>
  )
}

/** What others have to move before I can go on. */
function WaitingFor({ waiting }: Pick<TodayPage, 'waiting'>) {
  const { t } = useTranslation()
  return (
    <aside className="panel" aria-labelledby="waiting">
      <h2 id="waiting">{t('today.waiting', { count: waiting.length })}</h2>
      {waiting.length === 0 && <p className="quiet">{t('today.noneWaiting')}</p>}
      <ul className="rows">
        {waiting.map(duty => (
          <li key={duty.id} className="brief">
            <span>
              {t(`duty.${duty.kind}`)} <span className="caption">{t(`role.${duty.role}`)}</span>
            </span>
            {duty.project !== undefined && (
              <Link to={`/projects/${duty.project}`}>{duty.projectTitle ?? duty.project}</Link>
            )}
            <span className="caption">
              <When at={duty.dueAt} counted={duty} pausedSince={duty.pausedSince} brief />
            </span>
            <span className="brief-verb">
              <Urge duty={duty} />
            </span>
          </li>
        ))}
      </ul>
    </aside>
  )
}

/** Role home: what only I can move, then what I wait for, then what changed. */
export function Today() {
  const { t } = useTranslation()
  const language = useLanguage()
  const today = useToday()
  return (
    <>
      <div className="page-head">
        <PageTitle>{t('today.title')}</PageTitle>
        {today.data && (
          <time className="caption" dateTime={today.data.now}>
            {absolute(today.data.now, language)}
          </time>
        )}
      </div>
      <Answered query={today}>
        {page => (
          <div className="with-aside">
            <div>
              <ToMove page={page} />
              {page.changed.length > 0 && <Changes changed={page.changed} />}
            </div>
            <div className="beside">
              <NextDays workingDays={page.workingDays} due={page.due} />
              <WaitingFor waiting={page.waiting} />
            </div>
          </div>
        )}
      </Answered>
    </>
  )
}
