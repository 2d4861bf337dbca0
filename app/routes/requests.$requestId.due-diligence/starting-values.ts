import type { CaseView } from '#app/domain/requests/get-case.server.ts'

/** What the last assessment said, so that whoever repeats it or clears on its conditions need not type it again. */
export function startingValues(assessment: CaseView['assessment']) {
	const said = Object.fromEntries(
		(assessment?.fields ?? []).map(({ name, value }) => [name, Array.isArray(value) ? value[0] : value]),
	)
	const { mitigation, monitoring } = said
	return { assess: said, clearWithMitigation: { mitigation, monitoring } }
}
