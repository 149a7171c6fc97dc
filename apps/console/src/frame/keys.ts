import { useEffect, useState } from 'react'

const remembered = 'xinpei.keys'

/** Single keys can be switched off: some people's tools speak letters into the page (WCAG 2.1.4). */
export const keysAreOn = (): boolean => localStorage.getItem(remembered) !== 'off'

export function switchKeys(on: boolean): void {
  localStorage.setItem(remembered, on ? 'on' : 'off')
}

/** What of a key stroke decides whether it is meant for the page. */
interface Stroke {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly isComposing: boolean
}

/** Whether a stroke may be a key of the page: never in a field, nor while an input method composes. */
export function isForPage(stroke: Stroke, inField: boolean): boolean {
  const held = stroke.ctrlKey || stroke.metaKey || stroke.altKey
  return !inField && !held && !stroke.isComposing
}

/** What the keys of every page do; `g` waits for the letter after it. */
export const keys = { '/': 'search', '?': 'help', 'g t': 'today', 'g p': 'projects' } as const
export type KeyAct = (typeof keys)[keyof typeof keys]

const isKey = (typed: string): typed is keyof typeof keys => Object.hasOwn(keys, typed)

/** The act of a stroke after the one before it, if the two mean one. */
export function keyActOf(before: string, key: string): KeyAct | undefined {
  const typed = before === 'g' ? `g ${key}` : key
  return isKey(typed) ? keys[typed] : undefined
}

const fields = 'input, textarea, select, [contenteditable=true]'

/** Listens for the keys of every page while it is mounted. */
export function useKeys(act: (act: KeyAct) => void): void {
  const [before] = useState({ key: '' })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const inField = event.target instanceof Element && event.target.matches(fields)
      if (!keysAreOn() || event.defaultPrevented || !isForPage(event, inField)) return
      const meant = keyActOf(before.key, event.key)
      before.key = event.key
      if (meant === undefined) return
      event.preventDefault()
      act(meant)
    }
    document.addEventListener('keydown', listen)
    return () => {
      document.removeEventListener('keydown', listen)
    }
  }, [act, before])
}
