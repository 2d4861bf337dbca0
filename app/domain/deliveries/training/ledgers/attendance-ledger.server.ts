import { datesForbidden } from '#app/domain/core/require-dates.server.ts'
import { cellName } from '#app/forms/cells.ts'
import { recordLedger, type Training } from '../find-training.server.ts'
import type { Ledger } from './ledger.ts'

const marks = ['present', 'absent'] as const

const after: ReadonlySet<Training['status']> = new Set(['held', 'learningEvaluated'])

/** Who was there on each day of the course. */
export const attendanceLedger: Ledger = {
	lists: ({ takesPart }) => takesPart,
	columns: ({ course }) =>
		course.days.map((name) => ({ name, kind: { control: 'choice', codes: marks } as const })),
	isOpen: ({ mayManage, status, course }) =>
		mayManage && course.days.length > 0 && (status === 'inSession' || after.has(status)),
	// What was recorded at the time is only corrected afterwards; what was not can still be entered.
	closed: ({ status }, person, day) =>
		status === 'inSession' || attendanceLedger.textOf(person, day) === '' ? null : 'cellClosed',
	textOf: ({ presentOn, absentOn }, day) => {
		if (presentOn.includes(day)) return 'present'
		return absentOn.includes(day) ? 'absent' : ''
	},
	isMissing: (person, day) => attendanceLedger.textOf(person, day) === '',
	faults(training, changes) {
		const entered = changes.filter(({ text }) => text !== '')
		const isWrong = (day: string) =>
			datesForbidden('attendanceForm', { present: [day] }, { iso3: training.stateIso3 }).present
		const wrong = new Map([...new Set(entered.map(({ column }) => column))].map((day) => [day, isWrong(day)]))
		return Object.fromEntries(
			entered.flatMap(({ person: { id }, column }) => {
				const fault = wrong.get(column)
				return fault ? [[cellName({ id, column }), fault]] : []
			}),
		)
	},
	async write(tx, actor, training, changes) {
		const deliveryId = training.id
		const days = [...new Set(changes.map(({ column }) => column))]
		for (const day of days) {
			const of = changes.filter(({ column, was }) => column === day && was !== '')
			const nomineeId = { in: of.map(({ person }) => person.id) }
			await tx.attendance.deleteMany({ where: { deliveryId, day: new Date(day), nomineeId } })
		}
		const entered = changes
			.filter(({ text }) => text !== '')
			.map(({ person: { id: nomineeId }, column, text }) => {
				return { nomineeId, deliveryId, day: new Date(column), present: text === 'present' }
			})
		await tx.attendance.createMany({ data: entered })
		const present = entered.filter((cell) => cell.present).length
		await recordLedger(tx, actor, training, 'attendance.recorded', { days: days.length, present })
	},
}
