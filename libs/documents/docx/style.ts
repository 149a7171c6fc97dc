import { LineRuleType } from 'docx'

/** The typefaces that GB/T 9704 names; Latin and figures go with them. */
export const fonts = {
  body: '仿宋_GB2312',
  title: '方正小标宋简体',
  heading: '黑体',
  second: '楷体_GB2312',
  number: '宋体',
} as const

/** Sizes as the format counts them. */
export const halfPoints = {
  title: 44,
  body: 32,
  number: 28,
  table: 24,
  foot: 16,
  head: 88,
} as const

/** 22 lines a page: 28.95 pt each, exactly, in twentieths of a point. */
export const grid = { line: 579, lineRule: LineRuleType.EXACT } as const

/** Two characters of size 3. */
export const twoCharacters = 640
