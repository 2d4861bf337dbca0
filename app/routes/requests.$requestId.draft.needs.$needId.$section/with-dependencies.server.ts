import * as z from 'zod'
import { dependencyErrors } from '#app/domain/drafts/dependency-errors.ts'
import type { Section } from '#app/forms/section.ts'

type Needs = Parameters<typeof dependencyErrors>[0]

/** A section that also looks at the other needs of the request: one that is named must be there and not wait for this one. */
export function withDependencies(section: Section, needs: Needs, needId: string): Section {
	const schema = z.unknown().transform((input, context) => {
		const values = (input ?? {}) as Record<string, unknown>
		const own = section.schema.safeParse(values)
		for (const { path, message } of own.error?.issues ?? [])
			context.addIssue({ code: 'custom', path: [...path], message })
		const errors = dependencyErrors(needs, needId, { [section.name]: values })
		for (const [field, message] of Object.entries(errors))
			if (field in section.shape) context.addIssue({ code: 'custom', path: [field], message })
		return own.data ?? values
	})
	return { ...section, schema }
}
