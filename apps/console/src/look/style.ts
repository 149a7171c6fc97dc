import type { Tokens } from './tokens.js'

/** The tokens as custom properties, for our own elements: `var(--text)`, `var(--error-ground)`. */
export function customProperties(tokens: Tokens): string {
  const { state, series, ...plain } = tokens
  const states = Object.entries(state).flatMap(([name, [text, ground, edge]]) => [
    `--${name}: ${text}`,
    `--${name}-ground: ${ground}`,
    `--${name}-edge: ${edge}`,
  ])
  const lines = [
    ...Object.entries(plain).map(([name, value]) => `--${kebab(name)}: ${value}`),
    ...states,
    ...series.map((colour, place) => `--series-${String(place + 1)}: ${colour}`),
  ]
  return `:root { ${lines.join('; ')} }`
}

const kebab = (name: string) => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
