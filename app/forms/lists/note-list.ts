import * as z from 'zod'
import { dayValue, stateValue, wordsValue } from './filter-values.ts'
import type { ListSpec } from './list-address.ts'

/** The status of a note verbale: its sender has to be verified, its people can be invited, or they were. */
export const noteStages = ['toVerify', 'ready', 'invited'] as const
export type NoteStage = (typeof noteStages)[number]

export type NoteFilter = 'text' | 'state' | 'stage' | 'from' | 'to'
export type NoteColumn = 'state' | 'dated' | 'receivedOn' | 'recordedAt' | 'posts' | 'stage'
export type NoteSort = 'dated' | 'receivedOn' | 'recordedAt'

/** The recorded notes verbales. A row is named by the number of the note; the days of the filter are those of receipt. */
export const noteList: ListSpec<NoteFilter, NoteColumn, NoteSort> = {
	name: 'notes-verbales',
	path: '/notes-verbales',
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
}
