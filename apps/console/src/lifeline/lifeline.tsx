import { Button, Segmented } from 'antd'
import { lazy, Suspense, useMemo, useState, type KeyboardEvent } from 'react'
import { useWords } from '../words/of-method.js'
import { useSearchParams } from 'react-router'
import type { ProjectPage } from '#libs/contracts/views'
import { Waiting } from '../elements/waiting.js'
import { useLanguage } from '../words/language.js'
import { Chosen } from './chosen.js'
import { tableOf } from './csv.js'
import { itemsOf, lanesOf, type Item } from './items.js'
import { Jumps } from './jumps.js'
import { rowWords } from './row-words.js'
import { moved, showing, sightOf, sights, zoomed, type Sight, type SightName } from './sight.js'
import { Twin } from './twin.js'

// The picture is a chunk of its own, fetched after the text is readable.
const Picture = lazy(() => import('./picture.js').then(chunk => ({ default: chunk.Picture })))

/** Room kept for the picture before it is there, so that nothing below it moves much. */
const pictureHeight = (lanes: number): number => (lanes + 3) * 28 + 60

/** What the letters and signs of the keyboard do to the stretch in sight. */
const zooms: Readonly<Record<string, (sight: Sight) => Sight>> = {
  '+': sight => zoomed(sight, 0.5),
  '=': sight => zoomed(sight, 0.5),
  '-': sight => zoomed(sight, 2),
  PageUp: sight => moved(sight, -0.5),
  PageDown: sight => moved(sight, 0.5),
}

/** The whole of a project in one picture, with its table twin. */
export function Lifeline({ page }: { readonly page: ProjectPage }) {
  const { t } = useWords()
  const language = useLanguage()
  const [search, setSearch] = useSearchParams()
  const items = useMemo(() => itemsOf(page), [page])
  const lanes = useMemo(() => lanesOf(page, items), [page, items])
  const [shown, setShown] = useState<'picture' | 'table'>(
    matchMedia('(max-width: 767px)').matches ? 'table' : 'picture',
  )
  const [named, setNamed] = useState<SightName>('whole')
  const [free, setFree] = useState<Sight>()
  const sight = free ?? sightOf(named, page, items)
  const csv = useMemo(
    () => tableOf(items, item => rowWords(item, t, language)),
    [items, t, language],
  )
  const [chosen, setChosen] = useState<readonly Item[]>([])
  const looked = chosen[0]?.id ?? search.get('event') ?? undefined
  const choose = (these: readonly Item[]) => {
    setChosen(these)
    const [first] = these
    if (first === undefined) return
    setFree(showing(sight, first.to))
    setSearch({ event: first.id }, { replace: true, preventScrollReset: true })
  }
  const jump = (at: number) => {
    setFree(showing(sight, at))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event
    const zoom = zooms[key]
    if (zoom) setFree(zoom(sight))
    else if (key === '0') setFree(undefined)
    else if (key === 'n') jump(Date.parse(page.now))
    else if (key === 'ArrowRight' || key === 'ArrowLeft') choose(nextTo(looked, key))
    else return
    event.preventDefault()
  }
  const nextTo = (id: string | undefined, key: string): readonly Item[] => {
    const place = items.findIndex(item => item.id === id)
    const step = key === 'ArrowRight' ? place + 1 : place - 1
    return items.slice(step < 0 ? items.length - 1 : step % items.length).slice(0, 1)
  }
  return (
    <figure className="lifeline panel">
      <div className="lifeline-bar">
        <h2>{t('project.lifeline')}</h2>
        {shown === 'picture' && (
          <Segmented<SightName>
            aria-label={t('lifeline.stretch')}
            value={named}
            onChange={name => {
              setNamed(name)
              setFree(undefined)
            }}
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
        <>
          <Jumps page={page} items={items} onJump={jump} />
          <div
            className="lifeline-picture"
            style={{ minHeight: pictureHeight(lanes.length) }}
            role="group"
            tabIndex={0}
            aria-label={t('lifeline.picture', { count: items.length })}
            onKeyDown={onKeyDown}
          >
            <Suspense fallback={<Waiting />}>
              <Picture
                {...{ page, items, lanes, sight }}
                chosen={looked}
                onChoose={mark => {
                  choose(mark.items)
                }}
              />
            </Suspense>
          </div>
          <Chosen items={chosen.length > 0 ? chosen : items.filter(({ id }) => id === looked)} />
        </>
      )}
      <div className={shown === 'table' ? undefined : 'only-print'}>
        <Twin items={items} />
      </div>
    </figure>
  )
}
