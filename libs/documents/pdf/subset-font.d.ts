// The packages come without types.
declare module 'fontverter' {
  /** The same font in another container; `sfnt` is the plain one. */
  export function convert(font: Buffer, to: 'sfnt'): Promise<Buffer>
}

declare module 'subset-font' {
  /** The font of just the characters of `text`; a Buffer in fact. */
  function subsetFont(
    font: Uint8Array,
    text: string,
    options: { readonly targetFormat: 'sfnt' },
  ): Promise<Buffer>
  export = subsetFont
}
