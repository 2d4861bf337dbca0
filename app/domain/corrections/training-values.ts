import { changedIn } from '#workflows/corrections/correctable.ts'
import type { Judged } from './entries-of.ts'
import type { Corrected } from './find-corrected.server.ts'

type Nominees = Pick<Corrected, 'nominees'>

const confirmedIn = ({ nominees }: Nominees) => nominees.filter(({ status }) => status === 'confirmed')

const hasAttendance = ({ nominees }: Nominees) => nominees.some(({ attendance }) => attendance.length > 0)

/** Participants who attended no day; none where no attendance is recorded. */
const absentIn = (delivery: Nominees) =>
	hasAttendance(delivery)
		? confirmedIn(delivery).filter(({ attendance }) => !attendance.some(({ present }) => present))
		: []

/**
 * Faults of a corrected participant, by field: days outside the course, and a final test of a person who attended none.
 * A test that was recorded before stays, and is shown as a contradiction until it is corrected as well.
 */
export function participantFaults(
	{ course, nominees }: Pick<Corrected, 'course' | 'nominees'>,
	{ entry, after }: Judged,
): Record<string, string> {
	const days = new Set(course?.days ?? [])
	const { presentOn, postTest } = after
	if (!Array.isArray(presentOn) || !presentOn.every((day) => days.has(day))) return { presentOn: 'badValue' }
	const isNew = postTest !== null && postTest !== entry.values.postTest
	return isNew && hasAttendance({ nominees }) && presentOn.length === 0 ? { postTest: 'notAttended' } : {}
}

/** Faults of a corrected follow-up: a person who attended no day has none that counts. */
export function followUpFaults(delivery: Nominees, { entry, after }: Judged): Record<string, string> {
	const [nomineeId] = entry.id.split(':')
	const changed = Object.keys(changedIn(entry.values, after).after)
	const isAbsent = absentIn(delivery).some(({ id }) => id === nomineeId)
	return isAbsent ? Object.fromEntries(changed.map((field) => [field, 'notAttended'])) : {}
}

/** Faults of corrected answers on satisfaction: no more of them than participants attended. */
export function satisfactionFaults(delivery: Nominees, { after }: Judged): Record<string, string> {
	const answers = Object.values(after).reduce<number>((sum, count) => sum + Number(count), 0)
	const most = confirmedIn(delivery).length - absentIn(delivery).length
	return answers > most ? { a5: 'tooManyAnswers' } : {}
}
