import { useTranslation } from 'react-i18next'
import type { QuotaLine } from '#libs/domain/county/annual-quota'

/** `4-10-01-05 五级`: what a line of the quota is of. */
export function useLineWords() {
  const { t } = useTranslation()
  return ({ occupation, level }: Pick<QuotaLine, 'occupation' | 'level'>): string =>
    `${occupation} ${t(`option.quotaLevel.${level ?? 'all'}`)}`
}
