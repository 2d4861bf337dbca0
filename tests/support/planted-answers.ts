import type { Answers } from '#app/domain/core/answers.server.ts'
import { type FieldSpec, fieldSpecs } from '#app/forms/field-specs.ts'
import { requestSectionNames, sectionsFor } from '#app/forms/section-names.ts'
import { needSectionOf, requestSections } from '#app/forms/sections.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { look } from './steps.ts'
import { canaryOf } from './typed-columns.ts'

type Values = Record<string, unknown>

const written = new Set(['line', 'text'])

/** Returns a field with a unique word if it is free text; codes, days and numbers are unchanged. */
function plant({ name, control, fields }: FieldSpec, value: unknown, path: string): unknown {
	if (written.has(control)) return canaryOf('answers', path)
	const inner = (each: unknown, at: string) => plantAll(fields ?? [], each as Values | undefined, at)
	if (control === 'group') return inner(value, path)
	if (control !== 'rows') return value
	const rows = Array.isArray(value) && value.length > 0 ? value : [{}]
	return rows.map((row) => inner(row, `${path}.${name}`))
}

const plantAll = (specs: readonly FieldSpec[], values: Values = {}, path: string): Values => ({
	...values,
	...Object.fromEntries(
		specs.map((spec) => [spec.name, plant(spec, values[spec.name], `${path}.${spec.name}`)]),
	),
})

type Sections = readonly (readonly [string, readonly FieldSpec[]])[]

const ofRequest: Sections = requestSectionNames.map((name) => [name, fieldSpecs(requestSections[name].shape)])
const ofNeed = (kind: Kind): Sections =>
	sectionsFor(kind).map((name) => [name, fieldSpecs(needSectionOf(kind, name).shape)])

const inSections = (sections: Sections, answers: unknown) => ({
	...(answers as object),
	...Object.fromEntries(
		sections.map(([name, specs]) => [name, plantAll(specs, (answers as Record<string, Values>)[name], name)]),
	),
})

/** Writes a unique word into every free text of every section, whether its condition is met or not. */
export const plantAnswers = () =>
	look(async (tx) => {
		for (const { id, answers } of await tx.request.findMany())
			await tx.request.update({ where: { id }, data: { answers: inSections(ofRequest, answers) as Answers } })
		for (const { id, answers, kind } of await tx.need.findMany())
			await tx.need.update({
				where: { id },
				data: { answers: inSections(ofNeed(kind), answers) as Answers },
			})
	})
