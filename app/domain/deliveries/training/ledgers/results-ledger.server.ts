import { datesForbidden, todayOf } from '#app/domain/core/require-dates.server.ts'
import { cellName } from '#app/forms/cells.ts'
import { recordLedger, type Training } from '../find-training.server.ts'
import { idsWith, type Ledger } from './ledger.ts'

const columns = ['preTest', 'postTest'] as const

const open: ReadonlySet<Training['status']> = new Set(['inSession', 'held', 'learningEvaluated'])

/** The tests of each participant before and after the course, in per cent. */
export const resultsLedger: Ledger = {
	lists: ({ takesPart }) => takesPart,
	columns: () => columns.map((name) => ({ name, kind: { control: 'percent' } as const })),
	isOpen: ({ mayManage, status }) => mayManage && open.has(status),
	// Of a participant who attended no day, a final test can only be removed.
	closed: (_, { wasAbsent, postTest }, column) =>
		column === 'postTest' && wasAbsent && postTest === null ? 'notAttended' : null,
	textOf: (person, column) => String((column === 'preTest' ? person.preTest : person.postTest) ?? ''),
	isMissing: ({ wasAbsent, preTest, postTest }, column) =>
		!wasAbsent && (column === 'preTest' ? preTest : postTest) === null,
	faults(training, changes) {
		const early = beforeCourseEnds(training)
		return Object.fromEntries(
			changes.flatMap(({ person: { id, wasAbsent }, column, text }) => {
				if (column === 'preTest' || text === '') return []
				const fault = wasAbsent ? 'notAttended' : early
				return fault ? [[cellName({ id, column }), fault]] : []
			}),
		)
	},
	async write(tx, actor, training, changes) {
		for (const column of columns)
			for (const text of new Set(changes.map((change) => change.text)))
				await tx.nominee.updateMany({
					where: { id: { in: idsWith(changes, column, text) } },
					data: { [column]: text === '' ? null : Number(text) },
				})
		const tests = new Set(changes.map(({ person }) => person.id)).size
		await recordLedger(tx, actor, training, 'results.recorded', { tests })
	},
}

/** Tests before the course are recorded at any time; those after it and satisfaction, once its last day has come. */
export function beforeCourseEnds({ course, stateIso3 }: Training): string | null {
	const { recordedOn } = datesForbidden(
		'resultsForm',
		{ recordedOn: todayOf(stateIso3).office },
		{ iso3: stateIso3, recorded: { courseDay: course.days } },
	)
	// The day is that of the entry: what can be done is to enter it when the course is over.
	return recordedOn ? `beforeCourseEnds:${course.days.toSorted().at(-1)}` : null
}
