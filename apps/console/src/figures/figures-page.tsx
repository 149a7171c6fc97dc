import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CountyFigure, CountyFigures } from '#libs/contracts/views'
import { mayGive, figureVerbActors } from '../acts/acted.js'
import { useCountyFigures } from '../api/queries.js'
import { Answered } from '../elements/answered.js'
import { foreign } from '../elements/article-words.js'
import { Heads } from '../elements/heads.js'
import { PageTitle } from '../elements/page-title.js'
import { actingRole } from '../session/session.js'
import { useLanguage } from '../words/language.js'
import { isAskable } from './figure-acts.js'
import { useFigureWords } from './figure-words.js'

const may = (command: string): boolean => mayGive(command, actingRole(), figureVerbActors)

/** 县级参数: the figures that a county confirms or chooses, and which statutory acts it does here. */
export function FiguresPage() {
  const { t } = useTranslation()
  const figures = useCountyFigures()
  return (
    <>
      <PageTitle>{t('figures.title')}</PageTitle>
      <p className="lead">{t('figures.lead')}</p>
      <Answered query={figures}>
        {found => (
          <>
            <Figures found={found} />
            <Channels channels={found.channels} />
          </>
        )}
      </Answered>
    </>
  )
}

/** What waits for somebody comes first: proposals, then what is unset. */
const urgencyOf = ({ proposal, value }: CountyFigure): number =>
  proposal !== undefined ? 0 : value === undefined ? 1 : 2

function Figures({ found: { version, figures } }: { readonly found: CountyFigures }) {
  const { t } = useTranslation()
  const unset = figures.filter(({ value }) => value === undefined).length
  return (
    <section className="panel apart" aria-labelledby="figures">
      <h2 id="figures">{t('figures.figures')}</h2>
      <p className="caption">{t('figures.finding', { version, count: unset })}</p>
      <table className="plain stacks">
        <Heads words={['figure', 'value', 'source', 'act'].map(one => t(`figures.${one}`))} />
        <tbody>
          {figures
            .toSorted((one, other) => urgencyOf(one) - urgencyOf(other))
            .map(figure => (
              <Row key={figure.key} figure={figure} />
            ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ figure }: { readonly figure: CountyFigure }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const said = useFigureWords()
  const { key, value, source, note, confirmedBy, proposal } = figure
  return (
    <tr>
      <th scope="row">
        {t(`figures.name.${key}`)}
        {note !== undefined && (
          <span className="caption below" lang={foreign(note, language)}>
            {note}
          </span>
        )}
      </th>
      <td data-head={t('figures.value')}>
        {value === undefined ? <strong>{t('figures.unset')}</strong> : said(figure, value)}
        {proposal && (
          <span className="caption below">
            {t('figures.proposed', { value: said(figure, proposal.value) })}
          </span>
        )}
      </td>
      <td data-head={t('figures.source')}>
        <span lang={foreign(source, language)}>{source}</span>
        {confirmedBy !== undefined && (
          <span className="caption below">
            {t('figures.confirmed', { role: t(`role.${confirmedBy}`) })}
          </span>
        )}
      </td>
      <td data-head={t('figures.act')}>
        <Verbs figure={figure} />
      </td>
    </tr>
  )
}

function Verbs({ figure }: { readonly figure: CountyFigure }) {
  const { t } = useTranslation()
  const { key, proposal } = figure
  const name = t(`figures.name.${key}`)
  const verbs = proposal
    ? ['confirm-policy', 'reject-policy-proposal']
    : isAskable(figure)
      ? ['propose-policy']
      : []
  return verbs
    .filter(verb => may(verb))
    .map(verb => (
      <Link
        key={verb}
        className="fact"
        to={`/figures/${key}/acts/${verb}`}
        aria-label={`${t(`act.does.${verb}`)}：${name}`}
      >
        {t(`figures.verb.${verb}`)}
      </Link>
    ))
}

function Channels({ channels }: Pick<CountyFigures, 'channels'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <section className="panel apart" aria-labelledby="channels">
      <h2 id="channels">{t('figures.channels')}</h2>
      <p className="caption">{t('figures.channelsLead')}</p>
      <table className="plain stacks">
        <Heads words={['channelAct', 'where', 'source'].map(one => t(`figures.${one}`))} />
        <tbody>
          {channels.map(({ act, channel, basis }) => (
            <tr key={act}>
              <th scope="row">{t(`option.channelActs.${act}`)}</th>
              <td data-head={t('figures.where')}>{t(`option.channel.${channel}`)}</td>
              <td data-head={t('figures.source')}>
                {basis === undefined ? (
                  t('figures.byLaw')
                ) : (
                  <span lang={foreign(basis, language)}>{basis}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {may('switch-channel') && (
        <p className="act-buttons roomy">
          <Link to="/figures/acts/switch-channel">{t('act.does.switch-channel')}</Link>
        </p>
      )}
    </section>
  )
}
