// The package comes without types.
declare module 'subset-font' {
  /** The font of just the characters of `text`. */
  function subsetFont(
    font: Uint8Array,
    text: string,
    options: { readonly targetFormat: 'woff2' },
  ): Promise<Uint8Array>
  export = subsetFont
}
