import { leavesOf } from '#app/forms/fingerprint.ts'
import { checkValues } from '#app/forms/parse-form.ts'
import type { Section } from '#app/forms/section.ts'
import { needSectionOf, requestSectionNames, requestSections, sectionsFor } from '#app/forms/sections.ts'
import { withAbsent } from '#app/forms/with-absent.ts'
import type { AnswerError, ReadContents, Values } from './contents.ts'
import { locate } from './places.ts'

/** Adds what the schemas of the form find wrong. What is only missing is no error: a draft may be unfinished. */
export function checkRead(read: ReadContents): ReadContents {
	const { request, needs, places } = read
	const found: AnswerError[] = [
		...requestSectionNames.flatMap((name) => errorsOf(null, requestSections[name], request[name])),
		...needs.flatMap(({ number, kind, answers }) =>
			sectionsFor(kind).flatMap((name) =>
				errorsOf(number, needSectionOf(kind, name), withoutNumbers(answers[name])),
			),
		),
	]
	const isNew = (error: AnswerError) =>
		!read.errors.some(
			({ need, section, field }) => need === error.need && section === error.section && field === error.field,
		)
	return {
		...read,
		errors: [...read.errors, ...found.filter(isNew).map((error) => locate(places, error))],
	}
}

function errorsOf(need: number | null, { name, schema }: Section, values: Values = {}): AnswerError[] {
	const settled = withAbsent(values, {})
	const checked = checkValues(settled, schema)
	if (checked.ok) return []
	const leaves = leavesOf(settled)
	return Object.entries(checked.errors).flatMap(([field, message]) => {
		const isBegun = [...leaves.keys()].some((leaf) => leaf === field || leaf.startsWith(`${field}.`))
		if (!isBegun || (message === 'required' && !leaves.has(field))) return []
		// A schema calls a code that it does not offer missing.
		return [{ section: name, need, field, message: message === 'required' ? 'badCode' : message }]
	})
}

/** The numbers of other needs become their ids, and are checked, only when the workbook is taken in. */
const withoutNumbers = ({ dependsOn: _, trainingNeed, ...values }: Values = {}): Values => ({
	...values,
	...(trainingNeed !== undefined && { trainingNeed: String(trainingNeed).slice(0, 100) }),
})
