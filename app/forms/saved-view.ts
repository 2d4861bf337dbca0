import * as z from 'zod'
import { text } from '#workflows/fields.ts'
import { type ActingRole, isStateRole } from '#workflows/roles.ts'
import { listNames } from './lists/lists.ts'

/** With whom the owner shares a view: those who follow in the post, those with the same role, or the State. */
export const sharedWith = ['nobody', 'post', 'role', 'state'] as const
export type SharedWith = (typeof sharedWith)[number]

/** With whom a person of this role can share. Only people of a State have it in common. */
export const sharingOpenTo = (role: ActingRole): readonly SharedWith[] =>
	sharedWith.filter((each) => each !== 'state' || isStateRole(role))

/** Views of one person for one list, so that the tabs above it can be read. */
export const MOST_VIEWS = 20
/** How often the owner is notified of what is new in a view. */
export const viewAlerts = ['none', 'daily', 'weekly'] as const
export type ViewAlert = (typeof viewAlerts)[number]

/** A view as its readers see it; its owner (`isOwn`) may change it. */
export type SavedView = {
	id: string
	name: string
	query: string
	pinned: boolean
	sharedWith: SharedWith
	/** How often the owner is notified of what is new. */
	alert: ViewAlert
	isOwn: boolean
	version: number
}

/** Each is looked for every morning: views of one person with notifications, on all lists. */
export const MOST_ALERTS = 10

export const LONGEST_QUERY = 2_000

const query = z
	.string()
	.max(LONGEST_QUERY)
	.refine((given) => !given.includes('\0'), { error: 'badValue' })

/** The form of a saved view. */
export const savedViewForm = z.object({
	name: text(60),
	sharedWith: z.enum(sharedWith).default('nobody'),
	alert: z.enum(viewAlerts).default('none'),
	pinned: z
		.literal('on')
		.optional()
		.transform((ticked) => ticked === 'on'),
})
export type SavedViewForm = z.output<typeof savedViewForm>

/** A new view: also of which list, and what it shows. */
export const newViewForm = savedViewForm.extend({ list: z.enum(listNames), query })

/** A change of a view, by the version that the page was drawn from. */
export const changedViewForm = savedViewForm.extend({ version: z.coerce.number().int().min(1) })

/** The columns and the page size that a person keeps for a list. */
export const layoutForm = z.object({
	list: z.enum(listNames),
	query,
	columns: z
		.union([z.string(), z.array(z.string())])
		.default([])
		.transform((given) => [given].flat().slice(0, 30)),
})
