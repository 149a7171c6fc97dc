import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { CountyFigures } from '#libs/contracts/views'
import type { Act } from '../acts/act.js'
import { figureVerbActors, mayGive } from '../acts/acted.js'
import { Acting } from '../acts/acting.js'
import { useCountyFigures } from '../api/queries.js'
import { Answered } from '../elements/answered.js'
import { PageTitle } from '../elements/page-title.js'
import { actingRole } from '../session/session.js'
import {
  confirmFigure,
  isAskable,
  isProposed,
  proposeFigure,
  rejectFigure,
  switchChannel,
} from './figure-acts.js'

/** The page on which a figure is proposed, confirmed or turned down, or statutory acts are switched. */
export function FigureActPage() {
  const { t } = useTranslation()
  const { key, verb = 'switch-channel' } = useParams()
  const figures = useCountyFigures()
  const about = key === undefined ? t('figures.channels') : t(`figures.name.${key}`)
  return (
    <div className="act-page">
      <nav aria-label={t('nav.path')} className="crumbs">
        <Link to="/figures">{t('figures.title')}</Link>
      </nav>
      <PageTitle about={about}>{`${t(`act.does.${verb}`)}：${about}`}</PageTitle>
      <Answered query={figures}>{found => <Asked {...{ found, figure: key, verb }} />}</Answered>
    </div>
  )
}

interface AskedProps {
  readonly found: CountyFigures
  /** Key of the sheet; none where acts are switched. */
  readonly figure: string | undefined
  readonly verb: string
}

function Asked({ found, figure, verb }: AskedProps) {
  const { t } = useTranslation()
  // Once it is done the figure stands otherwise, and the result is still to be read here.
  const [act] = useState(() => actOf(found, figure, verb))
  if (act === undefined || !mayGive(verb, actingRole(), figureVerbActors)) {
    return <p className="panel">{t('state.notFound')}</p>
  }
  const switches = act.creates === true
  return (
    <Acting
      act={act}
      place={{ subject: switches ? '' : `policy-sheet-${found.sheet}`, caseId: '' }}
      draft={`figures.${figure ?? 'channels'}.${verb}`}
      {...(switches && { makes: found.channel })}
      around={{
        ...{ back: '/figures', backWords: 'figures.title' },
        ...{ timeline: [], duties: [] },
      }}
    />
  )
}

function actOf(found: CountyFigures, key: string | undefined, verb: string): Act | undefined {
  if (key === undefined)
    return switchChannel(
      found.channels.map(({ act }) => act),
      found,
    )
  const figure = found.figures.find(one => one.key === key)
  if (!figure) return undefined
  if (verb === 'propose-policy') return isAskable(figure) ? proposeFigure(figure, found) : undefined
  if (!isProposed(figure)) return undefined
  return verb === 'confirm-policy' ? confirmFigure(figure) : rejectFigure(figure)
}
