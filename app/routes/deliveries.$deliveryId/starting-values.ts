import type { Course } from './course-panels.tsx'

/** What a form can begin with because an earlier step told it. */
export function startingValues(record: Course['record']): Record<string, Record<string, unknown>> {
	const told = (type: string) =>
		Object.fromEntries(
			(record.findLast((entry) => entry.type === type)?.fields ?? []).map(({ name, value }) => [name, value]),
		)
	const { women, men, notStated } = told('nominate')
	return {
		shareSpecification: told('shareSpecification'),
		shareTerms: told('shareTerms'),
		confirmParticipants: { women, men, notStated },
		recordCheck: { month: record.some(({ type }) => type === 'recordCheck') ? '12' : '6' },
	}
}
