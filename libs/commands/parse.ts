import { z } from 'zod'
import type { CommandDefinition, Handled, Issue } from './types.js'
import { unstorableText } from './unstorable-text.js'

const { localeError: inChinese } = z.locales.zhCN()
const { localeError: inEnglish } = z.locales.en()

/** The parsed input, or every fault of it with its path (`lots.0.budget`), in both languages. */
export function parse(
  definition: CommandDefinition,
  body: unknown,
): { readonly input: unknown } | Extract<Handled, { kind: 'invalid' }> {
  const unstorable = unstorableText(body)
  if (unstorable.length > 0) return { kind: 'invalid', issues: unstorable }
  const parsed = definition.input.safeParse(body, { error: inEnglish })
  if (parsed.success) return { input: parsed.data }
  return { kind: 'invalid', issues: issuesOf(definition.input, body, parsed.error) }
}

/** Reading the body once more in the other language finds the same faults in the same order. */
function issuesOf(shape: z.ZodType, body: unknown, english: z.ZodError): readonly Issue[] {
  const chinese = shape.safeParse(body, { error: inChinese }).error?.issues ?? []
  return english.issues.map(({ path, code, message }, index) => ({
    path: path.map(String).join('.'),
    code,
    messages: { zh: chinese[index]?.message ?? message, en: message },
  }))
}
