import { useTranslation } from 'react-i18next'
import type { PlanLine } from '#libs/contracts/views'

/** Nested: whoever is certified was taught, under a contract that was planned. */
const layers = ['planned', 'contracted', 'taught', 'certified'] as const

/** How much of a line's places is used up: a bar of nested figures, which stand beside it in words. */
export function BurnDown({ line, most }: { readonly line: PlanLine; readonly most: number }) {
  const { quota } = line
  const width = (heads: number) => `${String(Math.min(heads / Math.max(most, 1), 1) * 100)}%`
  return (
    <span className="places-bar" aria-hidden>
      {layers.map(layer => (
        <span key={layer} className={`places-${layer}`} style={{ width: width(line[layer]) }} />
      ))}
      {quota !== undefined && (
        <span className="places-quota" style={{ insetInlineStart: width(quota) }} />
      )}
    </span>
  )
}

/** What the shades and the mark of the bars stand for. */
export function Legend() {
  const { t } = useTranslation()
  return (
    <p className="caption places-legend">
      {[...layers, 'quota' as const].map(layer => (
        <span key={layer}>
          <span className={`places-key places-${layer}`} aria-hidden /> {t(`quota.${layer}`)}
        </span>
      ))}
    </p>
  )
}
