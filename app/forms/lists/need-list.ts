import * as z from 'zod'
import { figureSteps, stateGroups } from '#workflows/figures/definitions.ts'
import { isPeriod } from '#workflows/figures/periods.ts'
import { type NeedStatus, needChart } from '#workflows/need/chart.ts'
import { regionalGroups } from '#workflows/reference/regional-groups.ts'
import { type ActingRole, isStateRole } from '#workflows/roles.ts'
import { shownNeedStatus } from '#workflows/status-line.ts'
import { kinds, regions, subregions, themes } from '#workflows/vocabulary.ts'
import { idValue, stateValue, wordsValue } from './filter-values.ts'
import type { Chosen, ListOffer } from './list-address.ts'
import type { PlainColumns } from './plain-columns.ts'
import { followsOfficers } from './request-list.ts'

/** The parties that can have the next action of a need. */
export const needTurns = ['office', 'programme', 'state', 'partner'] as const
export type NeedTurn = (typeof needTurns)[number]

export type NeedFilterName =
	| 'text'
	| 'status'
	| 'kind'
	| 'state'
	| 'turn'
	| 'officer'
	| 'theme'
	| 'region'
	/** As figures count the groups of the day of submission, or the members of a regional organization today. */
	| 'group'
	| 'step'
	| 'period'
	| 'late'
	| 'only'
	| 'joint'
export type NeedFilters = Chosen<NeedFilterName>
/** Columns that page and file draw from the row. */
export const needPlainColumns = {
	since: { label: 'lists.names.since', day: ({ updatedAt }: { updatedAt: Date }) => updatedAt },
} as const satisfies PlainColumns
export type NeedColumn =
	| 'reference'
	| 'state'
	| 'kind'
	| 'status'
	| 'turn'
	| 'due'
	| 'programme'
	| 'officer'
	| keyof typeof needPlainColumns
export type NeedSort = 'since'

/** Every status of a need, in the order of its chart. */
// XState types the states of a chart as `any`; `NeedStatus` is derived from the same chart.
export const needStatuses = Object.keys(needChart.states) as NeedStatus[]

/** The statuses that a reader can tell apart: a State does not see decisions that are still open. */
export const needStatusesShown = (role: ActingRole) =>
	needStatuses.filter((status) => shownNeedStatus(status, isStateRole(role)) === status)

/** The parts of the list that can be asked for. `changed`: what others did since the reader last looked at the need. */
export const needParts = ['open', 'changed'] as const

/** The party whose next action on an open need is overdue. */
export const lateWith = ['office', 'state'] as const

/** A State is not told which part of UNODC has a need: that would tell an open decision. */
export const needTurnsShown = (role: ActingRole) =>
	needTurns.filter((turn) => !isStateRole(role) || turn !== 'programme')

/** The list of needs as this role can filter, sort and read it: those of submitted requests. */
export function needListOffer(role: ActingRole): ListOffer<NeedFilterName, NeedColumn, NeedSort> {
	const [ofState, follows] = [isStateRole(role), followsOfficers(role)]
	const columns: NeedColumn[] = [
		'reference',
		...(ofState ? [] : (['state'] as const)),
		'kind',
		'status',
		'turn',
		'since',
		...(follows ? (['due'] as const) : []),
		'programme',
		...(follows ? (['officer'] as const) : []),
	]
	return {
		filters: {
			text: { value: wordsValue },
			status: { value: z.enum(needStatusesShown(role)), many: true },
			kind: { value: z.enum(kinds), many: true },
			...(!ofState && { state: { value: stateValue, many: true } }),
			turn: { value: z.enum(needTurnsShown(role)), many: true },
			...(follows && { officer: { value: idValue, many: true } }),
			theme: { value: z.enum(themes) },
			...(!ofState && {
				region: { value: z.enum([...regions, ...subregions]) },
				group: { value: z.enum([...stateGroups, ...regionalGroups]) },
			}),
			step: { value: z.enum(figureSteps) },
			period: { value: z.string().refine(isPeriod) },
			late: { value: z.enum(lateWith) },
			only: { value: z.enum(needParts) },
			joint: { value: z.enum(['joint']) },
		},
		columns,
		shown: columns.filter((column) => column !== 'officer'),
		// The longest waiting first.
		sorts: { since: 'asc' },
		order: { sort: 'since', direction: 'desc' },
	}
}
