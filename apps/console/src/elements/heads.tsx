/** The head of a table: its columns in words. */
export function Heads({ words }: { readonly words: readonly string[] }) {
  return (
    <thead>
      <tr>
        {words.map(word => (
          <th key={word} scope="col">
            {word}
          </th>
        ))}
      </tr>
    </thead>
  )
}
