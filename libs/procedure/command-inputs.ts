import type { catalogue, CommandDefinition, CommandName } from '#libs/commands'

type Catalogue = (typeof catalogue)[number]

/** The input of every command of the catalogue, by its name. */
export type CommandInputs = {
  readonly [Name in CommandName]: Extract<
    Catalogue,
    { readonly name: Name }
  > extends CommandDefinition<Name, infer Input>
    ? Input
    : never
}
