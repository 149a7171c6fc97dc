import { identifier, type Identifier } from './identifier.js'

/** Code of an occupation in 职业分类大典 2022: `X-XX-XX-XX`, eight major groups. */
export type OccupationCode = string & { readonly __occupationCode: true }

export const occupationCode: Identifier<OccupationCode> = identifier('occupation code', text =>
  /^[1-8]-\d{2}-\d{2}-\d{2}$/.test(text) ? undefined : 'wrong-shape',
)
