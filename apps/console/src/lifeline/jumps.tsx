import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ProjectPage } from '#libs/contracts/views'
import type { Item } from './items.js'

interface JumpsProps {
  readonly page: ProjectPage
  readonly items: readonly Item[]
  onJump(this: void, at: number): void
}

/** Where the view can jump to: the deadline before and after now, now itself, the last pause. */
export function Jumps({ page, items, onJump }: JumpsProps) {
  const { t } = useTranslation()
  const now = Date.parse(page.now)
  const duties = items.filter(item => item.kind === 'duty')
  const dues = (these: typeof duties) => these.map(({ due }) => due).toSorted(upwards)
  const owed = duties.filter(({ duty }) => duty.endedAt === undefined)
  const targets: readonly (readonly [name: string, at: number | undefined])[] = [
    ['lastDue', dues(duties).findLast(at => at <= now)],
    ['toNow', now],
    ['nextDue', dues(owed).find(at => at > now)],
    ['lastPause', items.findLast(({ kind }) => kind === 'suspension')?.from],
  ]
  return (
    <div className="lifeline-jumps">
      <span className="caption">{t('lifeline.jump')}</span>
      {targets.map(
        ([name, at]) =>
          at !== undefined && (
            <Button
              key={name}
              size="small"
              type="link"
              onClick={() => {
                onJump(at)
              }}
            >
              {t(`lifeline.${name}`)}
            </Button>
          ),
      )}
    </div>
  )
}

const upwards = (one: number, other: number) => one - other
