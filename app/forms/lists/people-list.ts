import * as z from 'zod'
import { type ActingRole, isStateRole, roles } from '#workflows/roles.ts'
import { dayValue, stateValue, wordsValue } from './filter-values.ts'
import type { BareListSpec, Chosen, ListOffer } from './list-address.ts'
import type { PlainColumns } from './plain-columns.ts'

/** Whether a person can sign in: what is suspended can be opened again, what is left is closed. */
export const personStatuses = ['active', 'suspended', 'left'] as const
export type PersonStatus = (typeof personStatuses)[number]

export type PeopleFilterName = 'text' | 'role' | 'state' | 'status'
export type PeopleFilters = Chosen<PeopleFilterName>
/** Columns that page and file draw from the row. */
export const peoplePlainColumns = {
	status: {
		label: 'lists.names.status',
		code: ({ status }: { status: string }) => status,
		words: 'personPage.status',
	},
	email: {
		label: 'account.people.email',
		text: ({ email }: { email: string }) => email,
		look: 'text',
		isWide: true,
	},
	since: {
		label: 'account.people.since',
		day: ({ createdAt }: { createdAt: Date }) => createdAt,
		look: 'detail',
	},
} as const satisfies PlainColumns
export type PeopleColumn = 'post' | 'place' | keyof typeof peoplePlainColumns
export type PeopleSort = 'name' | 'since'

/** The list of people as this role can filter, sort and read it. */
export function peopleListOffer(role: ActingRole): ListOffer<PeopleFilterName, PeopleColumn, PeopleSort> {
	return {
		filters: {
			text: { value: wordsValue },
			role: { value: z.enum(roles), many: true },
			...(!isStateRole(role) && { state: { value: stateValue, many: true } }),
			status: { value: z.enum(personStatuses), many: true },
		},
		columns: ['email', 'post', 'place', 'status', 'since'],
		shown: ['email', 'post', 'place', 'since'],
		sorts: { name: 'asc', since: 'desc' },
		order: { sort: 'name', direction: 'asc' },
	}
}

/** The status of a note verbale: its sender has to be verified, its people can be invited, or they were. */
export const noteStages = ['toVerify', 'ready', 'invited'] as const
export type NoteStage = (typeof noteStages)[number]

export type NoteFilter = 'text' | 'state' | 'stage' | 'from' | 'to'
/** Columns that page and file draw from the row. */
export const notePlainColumns = {
	stage: {
		label: 'notesVerbales.stage.head',
		code: ({ stage }: { stage: string }) => stage,
		words: 'notesVerbales.stage',
	},
	dated: {
		label: 'notesVerbales.dated',
		day: ({ dated }: { dated: Date }) => dated,
		isShort: false,
		look: 'detail',
	},
	receivedOn: {
		label: 'notesVerbales.receivedOn',
		day: ({ receivedOn }: { receivedOn: Date }) => receivedOn,
		isShort: false,
	},
	recordedAt: {
		label: 'notesVerbales.recordedOn',
		day: ({ recordedAt }: { recordedAt: Date }) => recordedAt,
		isShort: false,
	},
	posts: { label: 'notesVerbales.posts', number: ({ posts }: { posts: number }) => posts, look: 'number' },
} as const satisfies PlainColumns
type NoteColumn = 'state' | keyof typeof notePlainColumns
export type NoteSort = 'dated' | 'receivedOn' | 'recordedAt'

/** The recorded notes verbales. A row is named by the number of the note; the days of the filter are those of receipt. */
export const noteListOffer = (): ListOffer<NoteFilter, NoteColumn, NoteSort> => ({
	filters: {
		text: { value: wordsValue },
		state: { value: stateValue, many: true },
		stage: { value: z.enum(noteStages), many: true },
		from: { value: dayValue },
		to: { value: dayValue },
	},
	columns: ['state', 'dated', 'receivedOn', 'recordedAt', 'posts', 'stage'],
	shown: ['state', 'dated', 'receivedOn', 'posts', 'stage'],
	sorts: { dated: 'desc', receivedOn: 'desc', recordedAt: 'desc' },
	order: { sort: 'recordedAt', direction: 'desc' },
})

/** How the removal of a lost second factor can end. */
export const endedStages = ['approved', 'refused', 'withdrawn'] as const
export type EndedStage = (typeof endedStages)[number]

export type EndedRecoveryFilter = 'result' | 'from' | 'to'

/** The decided removals of lost second factors, below those that await a decision. A row is named by its person. */
export const endedRecoveryList: BareListSpec<EndedRecoveryFilter, never, 'on'> = {
	path: '/administration/recoveries',
	filters: {
		result: { value: z.enum(endedStages), many: true },
		from: { value: dayValue },
		to: { value: dayValue },
	},
	columns: [],
	shown: [],
	sorts: { on: 'desc' },
	order: { sort: 'on', direction: 'desc' },
}
