/** What happened, in the past tense and the field's words. Never holds a name, a phone, an account. */
export interface DomainEvent<Type extends string = string, Data = unknown> {
  readonly type: Type
  readonly data: Data
}

/** The data of one event type out of an aggregate's union. */
export type DataOf<Event extends DomainEvent, Type extends Event['type']> = Extract<
  Event,
  { readonly type: Type }
>['data']

/**
 * Makes an event's constructor: `const bidsOpened = happened<TenderEvent, 'BidsOpened'>('BidsOpened')`,
 * then `bidsOpened({ bids })`.
 */
export function happened<Event extends DomainEvent, Type extends Event['type']>(
  type: Type,
): (data: DataOf<Event, Type>) => { readonly type: Type; readonly data: DataOf<Event, Type> } {
  return data => ({ type, data })
}
