import { dependencyErrors } from '#app/domain/drafts/dependency-errors.ts'
import { type Revised, withRevised } from '#app/domain/submissions/revised-answers.server.ts'
import { checkValues } from '#app/forms/parse-form.ts'
import { placesOf } from './filed-places.ts'

type Filed = Parameters<typeof placesOf>[0]

/** What is missing or wrong in the sections that were written in anew, by path; the others were endorsed as they are. */
export function revisedErrors({ answers, needs }: Filed, revised: Revised): Record<string, string> {
	const now = needs.map((need) => ({ ...need, answers: withRevised(need.answers, revised, need.id) }))
	const found = placesOf({ answers: withRevised(answers, revised), needs: now })
		.filter(({ place }) => place in revised)
		.flatMap(({ place, need, section, values }) => {
			const checked = checkValues(values, section.schema)
			const wrong = { ...(need && dependencyErrors(now, need.id)), ...(!checked.ok && checked.errors) }
			return Object.entries(wrong)
				.filter(([field]) => (field.split('.')[0] ?? '') in section.shape)
				.map(([field, message]) => [`${place}.${field}`, message] as const)
		})
	return Object.fromEntries(found)
}
