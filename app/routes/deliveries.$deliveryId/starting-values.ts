import type { Course } from './course-panels.tsx'

/** What a form can begin with because an earlier step told it, or because of how much was agreed. */
export function startingValues(
	record: Course['record'],
	quantity: number,
): Record<string, Record<string, unknown>> {
	const told = (...types: string[]) =>
		Object.fromEntries(
			(record.findLast(({ type }) => types.includes(type))?.fields ?? []).map(({ name, value }) => [
				name,
				value,
			]),
		)
	const { women, men, notStated } = told('nominate')
	const { place } = told('callForNominations', 'reschedule')
	return {
		shareSpecification: told('shareSpecification'),
		shareTerms: told('shareTerms'),
		callForNominations: { seats: quantity, minimumCohort: Math.ceil(quantity / 2) },
		confirmParticipants: { women, men, notStated },
		releaseSeats: { seats: spareSeats(told('nominate', 'confirmParticipants'), quantity) },
		reschedule: { place },
		recordCheck: { month: record.some(({ type }) => type === 'recordCheck') ? '12' : '6' },
	}
}

/** The seats that nobody was named for. */
function spareSeats({ women, men, notStated }: Record<string, unknown>, quantity: number) {
	const spare = quantity - Number(women) - Number(men) - Number(notStated)
	return spare > 0 ? spare : null
}
