import { useTranslation } from 'react-i18next'
import type { ScoreLine } from '#libs/contracts'
import { CompareMatrix } from './compare-matrix.js'
import { ownMatrixOf } from './matrix.js'
import type { StepProps } from './step-content.js'

interface OwnSheetProps extends StepProps {
  readonly lines: readonly ScoreLine[] | undefined
}

/** What this member handed in, and nobody else's. */
export function OwnSheet({ round, evaluation, names, lines }: OwnSheetProps) {
  const { t } = useTranslation()
  const state = evaluation?.state
  if (!state || !('bids' in state) || lines === undefined) {
    return <p className="panel quiet">{t('room.notScoring')}</p>
  }
  const { document } = round
  return (
    <div className="panel">
      <p>{t('room.handedIn')}</p>
      <CompareMatrix
        matrix={ownMatrixOf(lines, state.bids, document)}
        {...{ names }}
        file={t('matrix.ownFile', { lot: document.title })}
        plain
      />
    </div>
  )
}
