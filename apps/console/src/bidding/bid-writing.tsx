import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TenderDocument } from '#libs/contracts'
import type { LotRound } from '#libs/domain/procurement/tender'
import { useInstitutions } from '../api/directory.js'
import type { Fault } from '../acts/faults.js'
import type { Field, Values } from '../acts/fields.js'
import { Question } from '../acts/question.js'
import { useCountyNow } from '../elements/county-clock.js'
import { Money } from '../elements/money.js'
import { clockWords } from '../elements/when-words.js'
import { BidFiles } from './bid-files.js'
import { asksSmallShare, businessSizes, priceOf, smallShare, type BidDraft } from './draft.js'
import type { KeptBid } from './kept.js'

interface BidWritingProps {
  readonly institution: string
  readonly document: Pick<TenderDocument, 'consortium' | 'subcontracting'>
  readonly lot: LotRound['document']
  readonly kept: KeptBid
  readonly faults: readonly Fault[]
  onKeep(this: void, kept: KeptBid): Promise<void>
}

/** What is asked of a bid besides its files. */
export function useBidFields(institution: string): readonly Field[] {
  const { data: all = [] } = useInstitutions()
  const options = all
    .filter(({ id }) => id !== institution)
    .map(({ id, name }) => ({ value: id, label: name }))
  return [
    { kind: 'yuan', name: 'unitPrice' },
    { kind: 'choice', name: 'businessSize', options: businessSizes },
    { kind: 'percent', name: smallShare, optional: true },
    {
      ...{ kind: 'rows', name: 'related', optional: true },
      of: [{ kind: 'pick', name: 'institution', options }],
    },
  ]
}

/** Writes the bid; each change is kept on this computer two seconds after the last key. */
export function BidWriting(props: BidWritingProps) {
  const { institution, document, lot, kept, faults, onKeep } = props
  const { t } = useTranslation()
  const { draft, changed, savedAt } = useDraft(kept, onKeep)
  const sharing = asksSmallShare(document, draft.values)
  const fields = useBidFields(institution).filter(({ name }) => sharing || name !== smallShare)
  const answer = (values: Values) => {
    changed({ ...draft, values })
  }
  return (
    <div className="act-form">
      <p className="bid-here">{t('bid.onlyHere')}</p>
      {fields.map(field => (
        <Question
          key={field.name}
          field={field}
          value={draft.values[field.name]}
          faults={faults}
          onAnswer={value => {
            answer({ ...draft.values, [field.name]: value })
          }}
        />
      ))}
      <dl className="facts">
        <dt>{t('bid.heads')}</dt>
        <dd>{t('bid.headsOf', { count: lot.heads })}</dd>
        <dt>{t('bid.price')}</dt>
        <dd>
          <Money fen={priceOf(draft, lot)} unknown={t('unset')} />
        </dd>
        <dt>{t('bid.budget')}</dt>
        <dd>
          <Money fen={lot.budget} unknown={t('unset')} />
        </dd>
      </dl>
      <BidFiles
        lot={lot}
        files={draft.files}
        onChange={files => {
          changed({ ...draft, files })
        }}
      />
      {faults.some(({ field }) => field[0] === 'files') && (
        <p className="fault">{t('bid.filesTooLong')}</p>
      )}
      <p className="caption" role="status">
        {savedAt === undefined
          ? t('bid.unsaved')
          : t('bid.saved', { at: clockWords(new Date(savedAt).toISOString()) })}
      </p>
    </div>
  )
}

/** The draft on the screen, ahead of what is kept by no more than one turn of the browser. */
function useDraft(kept: KeptBid, onKeep: BidWritingProps['onKeep']) {
  const now = useCountyNow()
  const clock = useRef(now)
  useEffect(() => {
    clock.current = now
  }, [now])
  const [draft, setDraft] = useState(kept.draft)
  return {
    draft,
    savedAt: kept.savedAt,
    changed(next: BidDraft) {
      setDraft(next)
      // What lies at the county already is not this draft any more.
      const { attempt: _, ...rest } = kept
      void onKeep({ ...rest, draft: next, savedAt: clock.current })
    },
  }
}
