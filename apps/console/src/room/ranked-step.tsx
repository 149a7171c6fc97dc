import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { CompareMatrix } from './compare-matrix.js'
import { matrixOf } from './matrix.js'
import { SheetDownload } from './sheet-download.js'
import type { Ranked } from './room.js'
import type { StepProps } from './step-content.js'

interface RankedStepProps extends StepProps {
  readonly state: Ranked
}

/** What was found, once it is added up: until then nobody sees anybody's scores but their own. */
export function RankedStep({ view, round, names, state }: RankedStepProps) {
  const { t } = useTranslation()
  const { document } = round
  const file = t('matrix.file', { lot: document.title })
  const decimals = view.state.document.scoreDecimals
  const matrix = useMemo(() => matrixOf({ state, document, decimals }), [state, document, decimals])
  return (
    <div className="panel">
      <CompareMatrix {...{ matrix, names }} file={file} />
      <SheetDownload {...{ state, document, decimals, names, file }} />
    </div>
  )
}
