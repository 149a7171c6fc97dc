import type { StateName, Tokens } from './tokens.js'

/** The tokens as custom properties, for our own elements: `var(--text)`, `var(--error-ground)`. */
export function customProperties(tokens: Tokens): string {
  const { state, series, ...plain } = tokens
  const states = Object.entries(state).flatMap(([name, [text, ground, edge]]) => [
    `--${name as StateName}: ${text}`,
    `--${name as StateName}-ground: ${ground}`,
    `--${name as StateName}-edge: ${edge}`,
  ])
  const lines = [
    ...Object.entries(plain).map(([name, value]) => `--${kebab(name)}: ${value}`),
    ...states,
    ...series.map((colour, place) => `--series-${String(place + 1)}: ${colour}`),
  ]
  return `:root { ${lines.join('; ')} }`
}

const kebab = (name: string) => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
