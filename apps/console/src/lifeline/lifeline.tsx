import { Button, Segmented } from 'antd'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectPage } from '#libs/contracts/views'
import { Waiting } from '../elements/waiting.js'
import { Twin } from './twin.js'
import { tableOf } from './csv.js'

// The picture is a chunk of its own, fetched after the text is readable.
const Picture = lazy(() => import('./picture.js').then(chunk => ({ default: chunk.Picture })))

const day = 86_400_000
const sights = ['whole', 'thisPhase', 'days30', 'days3'] as const
type Sight = (typeof sights)[number]

function sightOf(sight: Sight, page: ProjectPage): readonly [number, number] {
  const now = Date.parse(page.now)
  const starts = page.phases.map(({ from }) => Date.parse(from))
  const ends = page.duties.map(({ dueAt }) => Date.parse(dueAt))
  const last = Math.max(now, ...ends) + day
  switch (sight) {
    case 'whole':
      return [Math.min(now, ...starts) - day, last]
    case 'thisPhase':
      return [Math.max(...starts, 0) - day, last]
    case 'days30':
      return [now - 15 * day, now + 15 * day]
    case 'days3':
      return [now - 1.5 * day, now + 1.5 * day]
  }
}

/** The whole of a project in one picture, with its table twin. */
export function Lifeline({ page }: { readonly page: ProjectPage }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState<'picture' | 'table'>(
    matchMedia('(max-width: 767px)').matches ? 'table' : 'picture',
  )
  const [sight, setSight] = useState<Sight>('whole')
  const stretch = useMemo(() => sightOf(sight, page), [sight, page])
  const csv = useMemo(() => tableOf(page, type => t(`event.${type}`)), [page, t])
  return (
    <figure className="lifeline panel">
      <div className="lifeline-bar">
        <h2>{t('project.lifeline')}</h2>
        {shown === 'picture' && (
          <Segmented<Sight>
            aria-label={t('project.lifeline')}
            value={sight}
            onChange={setSight}
            options={sights.map(value => ({ value, label: t(`project.${value}`) }))}
          />
        )}
        <Segmented<'picture' | 'table'>
          aria-label={`${t('project.picture')} | ${t('project.table')}`}
          value={shown}
          onChange={setShown}
          options={[
            { value: 'picture', label: t('project.picture') },
            { value: 'table', label: t('project.table') },
          ]}
        />
        <Button type="link" href={csv} download={`${page.id}.csv`}>
          {t('project.download')}
        </Button>
      </div>
      {shown === 'picture' && (
        <Suspense fallback={<Waiting />}>
          <Picture page={page} sight={stretch} />
        </Suspense>
      )}
      <div className={shown === 'table' ? undefined : 'only-print'}>
        <Twin page={page} />
      </div>
    </figure>
  )
}
