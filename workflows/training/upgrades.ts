type Stored = { value: string; context: object }

/** 1 to 2: a course has a smallest cohort, and can be postponed. Those planned before are held with whoever is confirmed. */
export function withCohort(stored: unknown) {
	const { value, context } = stored as Stored
	return { value, context: { ...context, minimumCohort: 1, origin: null } }
}
