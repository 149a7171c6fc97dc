import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

export function useTitle(title: string): void {
  const { t } = useTranslation()
  useEffect(() => {
    document.title = `${title} · ${t('product')}`
  }, [title, t])
}

interface PageTitleProps {
  readonly children: string
  /** The object the page is about, for the window's title: 确定中标人 · 家政项目. */
  readonly about?: string
}

let arrived = false

/** The page's only `h1`; it takes the focus when the route changes, so that readers hear where they are. */
export function PageTitle({ children, about }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useTitle(about === undefined ? children : `${children} · ${about}`)
  useEffect(() => {
    // The first page of a visit begins at its top, so that the skip link is the first stop.
    if (arrived) heading.current?.focus()
    arrived = true
  }, [])
  return (
    <h1 tabIndex={-1} ref={heading}>
      {children}
    </h1>
  )
}
