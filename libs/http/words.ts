import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Language } from '#libs/commands'
import { roles, type Role } from '#libs/contracts'

const shape = z.strictObject({
  problems: z.record(z.string(), z.strictObject({ title: z.string(), detail: z.string() })),
  /** Reasons of refusals, by key; `{name}` stands for a detail of the refusal. */
  reasons: z.record(z.string(), z.string()),
  fixes: z.record(z.string(), z.string()),
  /** Words that a detail may be, by its name: `service` → `testing`. */
  values: z.record(z.string(), z.record(z.string(), z.string())),
  roles: z.record(z.enum([...roles, 'procedure']), z.string()),
})
export type Words = z.output<typeof shape>

// Read from beside the compiled file as from the source; the build copies them.
const read = (language: Language): Words =>
  shape.parse(
    JSON.parse(readFileSync(new URL(`./messages/${language}.json`, import.meta.url), 'utf8')),
  )

/** Everything a person reads in an answer, in both languages. */
export const words: Readonly<Record<Language, Words>> = { zh: read('zh'), en: read('en') }

/** Puts details into words: `{deadline}`. A detail that is not there stays visible. */
export function worded(text: string, detail: Readonly<Record<string, unknown>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(detail, name) ? String(detail[name]) : placeholder,
  )
}

export const roleName = (role: Role, language: Language): string => words[language].roles[role]

/** The words of a refusal's reason, with its details still to be put in. */
export const reasonWords = (language: Language, reason: string): string =>
  words[language].reasons[reason] ?? reason
