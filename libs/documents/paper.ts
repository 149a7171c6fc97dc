import type { Day } from '#libs/calendar'

/**
 * How far a paper has come: 草稿 until it is sealed, then 正式. Numbering alone makes it no more than a
 * numbered draft.
 */
export type PaperState = 'draft' | 'numbered' | 'sealed' | 'issued'

/** One part of a paper's text, in reading order. */
export type Block =
  /** 一、 for level 1, （一） for level 2; the numbers are counted, never typed. */
  | { readonly heading: string; readonly level: 1 | 2 }
  | { readonly text: string }
  | { readonly items: readonly string[] }
  | Table

export interface Table {
  readonly caption?: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Shares of the width, one a column; equal where absent. */
  readonly widths?: readonly number[]
  /** Columns of figures, set to the right. */
  readonly figures?: readonly number[]
}

/** Who signs, at the foot on the right, with the day in figures (GB/T 9704 §7.3.5). */
export interface Signature {
  readonly by: string
  readonly on?: Day
}

/** An official paper as people read it; how it looks is the matter of PDF and DOCX. */
export interface Paper {
  readonly title: string
  /** 文号, once taken. */
  readonly number?: string
  /** The issuing body's red head 发文机关标志; only a 公文 has one, a notice has none. */
  readonly redHead?: string
  /** 主送机关. */
  readonly to?: string
  readonly blocks: readonly Block[]
  readonly signatures: readonly Signature[]
  readonly state: PaperState
  /** 校验码: printed on every page, and made again from the same facts. */
  readonly checkCode: string
  /** The latest fact the paper is written from; stands in the files as their date. */
  readonly asOf: Day
}

export const heading = (text: string): Block => ({ heading: text, level: 1 })
export const text = (said: string): Block => ({ text: said })
export const items = (...said: readonly string[]): Block => ({ items: said })
