/**
 * The rules of this house that no plugin has.
 *
 * @typedef {import('eslint').Rule.RuleModule} Rule
 */

/** @typedef {{ typeAnnotation: { typeName?: { name?: string } } }} Cast what estree does not know */

/**
 * A cast silences the type checker, so the reason stands beside it: a comment on its line, on the
 * line above, or inside it. `as const` is no cast.
 *
 * @type {Rule}
 */
const castWithReason = {
  meta: {
    type: 'problem',
    messages: { reason: 'Say in a comment beside it why this cast holds.' },
  },
  create: context => ({
    /** @param {import('eslint').Rule.Node} node */
    TSAsExpression(node) {
      // The rule is called for casts alone.
      const cast = /** @type {import('eslint').Rule.Node & Cast} */ (node)
      if (cast.typeAnnotation.typeName?.name === 'const') return
      if (!isExplained(context, node)) context.report({ node, messageId: 'reason' })
    },
  }),
}

/**
 * A rule switched off says why after two dashes, as eslint itself proposes.
 *
 * @type {Rule}
 */
const exceptionWithReason = {
  meta: { type: 'problem', messages: { reason: 'Say after -- why the rule is off here.' } },
  create: context => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        const off = /^\s*(eslint-disable|@ts-expect-error)/.test(comment.value)
        if (off && !/\s--\s\S|@ts-expect-error\s+\S/.test(comment.value)) {
          context.report({ loc: comment.loc ?? { line: 1, column: 0 }, messageId: 'reason' })
        }
      }
    },
  }),
}

/**
 * @param {import('eslint').Rule.RuleContext} context
 * @param {import('eslint').Rule.Node} node
 */
function isExplained(context, node) {
  const [from, to] = [statementLine(node) - 1, node.loc?.end.line ?? 0]
  return context.sourceCode.getAllComments().some(comment => {
    const { start, end } = comment.loc ?? { start: { line: 0 }, end: { line: 0 } }
    return end.line >= from && start.line <= to
  })
}

/**
 * The line on which the statement begins that holds the node.
 *
 * @param {import('eslint').Rule.Node} node
 * @returns {number}
 */
function statementLine(node) {
  const isStatement = /Statement$|Declaration$|^PropertyDefinition$/.test(node.type)
  return isStatement || !node.parent ? (node.loc?.start.line ?? 0) : statementLine(node.parent)
}

export const houseRules = {
  rules: { 'cast-with-reason': castWithReason, 'exception-with-reason': exceptionWithReason },
}
