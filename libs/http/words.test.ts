import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { worded, words } from './words.js'

const libs = join(import.meta.dirname, '..')
const sources = globSync(['domain/**/*.ts', 'commands/catalogue/**/*.ts'], { cwd: libs })
  .filter(name => !/\.test\.ts$|\/testing\//.test(name))
  .map(name => ({ name, text: readFileSync(join(libs, name), 'utf8') }))

/** Which argument of which function is a reason's key. */
const reasonArgument: Readonly<Record<string, number>> = { refuse: 1, exceeds: 2 }

/** Keys in one file: of reasons, and of ways out. */
function keysOf({ name, text }: { name: string; text: string }) {
  const found: { readonly reasons: string[]; readonly fixes: string[] } = { reasons: [], fixes: [] }
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const argument = node.arguments[reasonArgument[node.expression.text] ?? -1]
      if (argument) found.reasons.push(...literals(argument))
    }
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'fix') {
      found.fixes.push(...literals(node.initializer))
    }
    // A rule of the pre-flight: `{ rule: '87§20', reason: 'lot-named-twice' }`.
    if (ts.isObjectLiteralExpression(node)) {
      const [rule, reason] = ['rule', 'reason'].map(named => propertyOf(node, named))
      if (rule && reason) found.reasons.push(...literals(reason))
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.ES2024, true))
  return found
}

const propertyOf = (node: ts.ObjectLiteralExpression, named: string): ts.Expression | undefined =>
  node.properties.filter(ts.isPropertyAssignment).find(({ name }) => name.getText() === named)
    ?.initializer

/** The text itself, or both sides of a choice. */
function literals(node: ts.Node): readonly string[] {
  if (ts.isStringLiteral(node)) return [node.text]
  if (ts.isConditionalExpression(node)) {
    return [...literals(node.whenTrue), ...literals(node.whenFalse)]
  }
  return []
}

const keys = sources.map(keysOf)
const reasons = [...new Set(keys.flatMap(found => found.reasons))]
const fixes = [...new Set(keys.flatMap(found => found.fixes))]

test.each(['zh', 'en'] as const)('every reason and every way out has its words in %s', language => {
  expect(reasons.length).toBeGreaterThan(200)
  expect(reasons.filter(key => !(key in words[language].reasons))).toEqual([])
  expect(fixes.filter(key => !(key in words[language].fixes))).toEqual([])
})

test('no words stand for a reason that nobody gives', () => {
  // The policy sheet names the fault of a confirmation in the key itself.
  const given = (key: string) => key.startsWith('policy-') || reasons.includes(key)
  expect(Object.keys(words.zh.reasons).filter(key => !given(key))).toEqual([])
})

test('both languages say the same things with the same particulars', () => {
  const particulars = (text: string | undefined) => (text?.match(/\{\w+\}/g) ?? []).toSorted()
  expect(Object.keys(words.en.reasons)).toEqual(Object.keys(words.zh.reasons))
  expect(Object.keys(words.en.problems)).toEqual(Object.keys(words.zh.problems))
  for (const [key, chinese] of Object.entries(words.zh.reasons)) {
    expect([key, particulars(words.en.reasons[key])]).toEqual([key, particulars(chinese)])
  }
})

test('what is known of a refusal is put into its words, what is not stays visible', () => {
  expect(worded('{in} of {all}', { in: 3 })).toBe('3 of {all}')
})
