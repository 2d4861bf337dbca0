import * as z from 'zod'
import { exportKinds } from '../export.ts'
import { dayValue, wordsValue } from './filter-values.ts'
import type { ListSpec } from './list-address.ts'

export type ExportLogFilter = 'what' | 'person' | 'from' | 'to'
export type ExportLogColumn = 'what' | 'who' | 'role' | 'rows' | 'filter' | 'reason'

/** The export log, for administrators. A row is named by its time. */
export const exportLogList: ListSpec<ExportLogFilter, ExportLogColumn, 'at'> = {
	name: 'export-log',
	path: '/administration/exports',
	filters: {
		what: { value: z.enum(exportKinds), many: true },
		person: { value: wordsValue },
		from: { value: dayValue },
		to: { value: dayValue },
	},
	columns: ['what', 'who', 'role', 'rows', 'filter', 'reason'],
	shown: ['what', 'who', 'role', 'rows', 'filter', 'reason'],
	sorts: { at: 'desc' },
	order: { sort: 'at', direction: 'desc' },
}
