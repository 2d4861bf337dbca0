import type * as z from 'zod'
import type { SectionValues } from '#app/domain/core/answers.server.ts'
import { isAsked } from '#app/forms/conditions.ts'
import type { NeedSection, RequestSection } from '#app/forms/sections.ts'
import { toldFields } from '#app/forms/told-fields.ts'
import { toldGroups } from '#app/forms/told-groups.ts'

/** A section of a filing as it is read: the answers it was asked for, in the order of the form. */
export function filedSection<Name extends RequestSection | NeedSection>(
	section: Name,
	{ shape }: { shape: z.ZodRawShape },
	values: SectionValues = {},
) {
	const asked = Object.fromEntries(Object.entries(values).filter(([name]) => isAsked(section, name, values)))
	return { section, fields: toldFields({ shape }, asked), groups: toldGroups({ shape }, asked) }
}

/** Other needs are named by their number, as their readers know them. */
export function withRanks(
	section: NeedSection,
	values: SectionValues = {},
	rankOf: (needId: string) => number | undefined,
): SectionValues {
	const named = (id: unknown) => String(rankOf(String(id)) ?? '')
	if (section === 'need' && values.dependsOn)
		return { ...values, dependsOn: [values.dependsOn].flat().map(named).filter(Boolean) }
	if (section === 'equipment' && values.trainingNeed)
		return { ...values, trainingNeed: named(values.trainingNeed) }
	return values
}
