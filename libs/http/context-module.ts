import type { DynamicModule, Type } from '@nestjs/common'
import type { CommandDefinition } from '#libs/commands'
import type { Context } from '#libs/domain/deciding'
import { commandController } from './command-controller.js'
import { listControllersOf, type ListParts } from './object-list.js'
import { objectPageController } from './object-page.js'

/** The controllers of a context, as its catalogue says: commands and object pages. */
export function controllersOf(
  context: Context,
  catalogue: readonly CommandDefinition[],
): readonly Type[] {
  const own = catalogue.filter(one => one.of.context === context)
  const aggregates = [...new Set(own.map(({ of }) => of))]
  return aggregates.flatMap(of => [
    commandController(
      of,
      own.filter(definition => definition.of === of && forPeople(definition)),
    ),
    objectPageController(of),
  ])
}

/** Whether people may ask for it at all; what procedures alone do has no address. */
export const forPeople = ({ by }: CommandDefinition): boolean =>
  by.some(role => role !== 'procedure')

/** A Nest module with the derived controllers of a context: commands, object pages and lists. */
export function contextModule(module: Type, context: Context, parts: ListParts): DynamicModule {
  const derived = controllersOf(context, parts.catalogue)
  return { module, controllers: [...derived, ...listControllersOf(context, parts)] }
}
