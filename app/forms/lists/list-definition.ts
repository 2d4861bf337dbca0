import { type ActingRole, isSystem, type Role } from '#workflows/roles.ts'
import { type DefaultView, wholeList } from './default-views.ts'
import type { ListOffer } from './list-address.ts'

/**
 * What is new in a list to those who want to know: rows that changed or came into it, or only those that were added. `by`
 * is the order that finds them: a moment of each row, with an index.
 */
export type NewRows<Sort extends string = string> = { on: 'changed' | 'added'; by: Sort }

/** Of what the owner of a saved view is notified. A list of which nobody is notified gives the reason. */
export type Alert<Sort extends string = string> =
	| (NewRows<Sort> & { ofRole?: Partial<Record<Role, NewRows<Sort>>> })
	| { none: string }

type Defined<Name extends string, Filter extends string, Column extends string, Sort extends string> = {
	name: Name
	path: string
	/** The roles that open it. What of it they see is decided where it is read. */
	readers: readonly Role[]
	/** Of what one can be notified: see `Alert`. No list is without it. */
	alert: Alert<NoInfer<Sort>>
	/** The views that come with a role; the whole list without them. */
	views?: (role: ActingRole) => readonly DefaultView[]
	/** Filters, columns and orders of this role. */
	offer: (role: ActingRole) => ListOffer<Filter, Column, Sort>
}

/** A list with saved views, alerts and files, as a row of `lists`. */
export function defineList<
	const Name extends string,
	Filter extends string,
	Column extends string,
	Sort extends string,
>({ offer, views = () => [wholeList], ...list }: Defined<Name, Filter, Column, Sort>) {
	const { name, path, readers } = list
	const alert: Alert<Sort> = list.alert
	/** The list as this role can filter, sort and read it. */
	const spec = (role: ActingRole) => ({ name, path, ...offer(role) })
	return { name, path, readers, alert, views, spec }
}

/** Of what a person with this role is notified in a list; null for nothing. */
export function newRowsFor<Sort extends string>(alert: Alert<Sort>, role: ActingRole): NewRows<Sort> | null {
	if ('none' in alert) return null
	return (!isSystem(role) && alert.ofRole?.[role]) || { on: alert.on, by: alert.by }
}
