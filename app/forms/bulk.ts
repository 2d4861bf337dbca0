import * as z from 'zod'
import { count, rowId, rows, text } from '#workflows/fields.ts'
import { eventSchema } from './event-forms.ts'

const MOST = 100

/** Rows as a page showed them. */
const shownRows = () => rows(z.object({ id: rowId(), revision: count(0) }), MOST)

/** Returns the form of one event for many rows, with its own fields. */
export function bulkForm(group: 'request' | 'need', type: string) {
	const schema = eventSchema(group, type)
	if (!schema) throw new Error(`no event ${type} of a ${group}`)
	return z.object({ event: schema, rows: shownRows() })
}

/** Transfers all open work of a person to another; `key` identifies one rendering of the form. */
export const transferForm = z.object({
	fromId: rowId(),
	toId: rowId(),
	reason: text(500),
	key: rowId(),
	rows: shownRows(),
})
