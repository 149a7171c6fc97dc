import type { TFunction } from 'i18next'
import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OfferedMethod } from '#libs/contracts'

/** By which method what a page is about is bought: who judges it is called otherwise in each. */
const Method = createContext<OfferedMethod>('open-tender')

interface OfMethodProps {
  readonly method: OfferedMethod
  readonly children: ReactNode
}

/** Whatever is said within is said of a purchase by this method. */
export function OfMethod({ method, children }: OfMethodProps) {
  return <Method value={method}>{children}</Method>
}

/** Words that name who judges: a committee 评标委员会, or the group of a negotiation or a consultation. */
export function useWords(): { readonly t: TFunction } {
  const { t } = useTranslation()
  const method = useContext(Method)
  return useMemo(() => ({ t: said(t, method) }), [t, method])
}

/** The same function; the method goes with every key as its context, and most keys know of none. */
const said = (t: TFunction, context: OfferedMethod): TFunction => {
  const words = (key: string, options: object = {}): string => t(key, { context, ...options })
  return words as unknown as TFunction // it lacks nothing but the brand of the type
}
