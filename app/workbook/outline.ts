import { type FieldSpec, fieldSpecs } from '#app/forms/field-specs.ts'
import { type NeedSection, type RequestSection, requestSectionNames } from '#app/forms/section-names.ts'
import { needSectionOf, requestSections } from '#app/forms/sections.ts'
import { isOneOf, recordOf } from '#workflows/names.ts'
import { kinds, taTypes } from '#workflows/vocabulary.ts'

export type SectionName = RequestSection | NeedSection

/** One answer of the workbook: a whole field, or one position of a field with several codes. */
export type Line = { section: SectionName; path: string; spec: FieldSpec; place?: number }
/** A field that is a table: it has its own sheet. */
export type TableSheet = { key: string; section: SectionName; spec: FieldSpec; ofNeeds: boolean }

const specsOf: Record<SectionName, FieldSpec[]> = {
	...recordOf(requestSectionNames, (name) => fieldSpecs(requestSections[name].shape)),
	// Each need has its own column, so the row offers the types of assistance of all kinds.
	need: fieldSpecs(needSectionOf('training', 'need').shape).map((spec) =>
		spec.name === 'taType' ? { ...spec, codes: [...taTypes] } : spec,
	),
	...recordOf(kinds, (kind) => fieldSpecs(needSectionOf(kind, kind).shape)),
}

/** The question for the kind of a need: it decides which rows apply. */
export const kindSpec: FieldSpec = {
	name: 'kind',
	control: 'choice',
	optional: true,
	options: 'kinds',
	codes: [...kinds],
}

export const needSectionNames: NeedSection[] = ['need', ...kinds]

/** Returns the answers of a section in rows, in the order of the form. */
export const linesOf = (section: SectionName): Line[] =>
	specsOf[section].flatMap((spec) => linesIn(section, spec, spec.name))

function linesIn(section: SectionName, spec: FieldSpec, path: string): Line[] {
	if (spec.control === 'rows') return []
	if (spec.control === 'group')
		return (spec.fields ?? []).flatMap((inner) => linesIn(section, inner, `${path}.${inner.name}`))
	if (spec.control !== 'choices' && spec.control !== 'ordered') return [{ section, path, spec }]
	const most = Math.min(spec.codes?.length ?? 1, mostChosen(spec))
	return Array.from({ length: most }, (_, place) => ({ section, path, spec, place }))
}

const mostChosen = ({ control, max }: FieldSpec) =>
	control === 'ordered' || (max && max < 30) ? (max ?? 30) : 30

/** The tables of the request and of its needs, one sheet each. */
export const tableSheets: TableSheet[] = [...requestSectionNames, ...needSectionNames].flatMap((section) =>
	specsOf[section]
		.filter(({ control }) => control === 'rows')
		.map((spec) => ({
			key: `${section}.${spec.name}`,
			section,
			spec,
			ofNeeds: isOneOf(needSectionNames, section),
		})),
)

/** Returns the key of a line in the hidden first column: `situation.modes#2`. */
export const keyOf = ({ section, path, place }: Line) =>
	`${section}.${path}${place === undefined ? '' : `#${place + 1}`}`

/** Returns the field of a section with a dotted name: `contactPrimary.email`, `lines.0.site`. */
export function specAt(section: SectionName, name: string): FieldSpec | undefined {
	const parts = name.split('.').filter((part) => !/^\d+$/.test(part))
	const [first, ...rest] = parts
	return rest.reduce<FieldSpec | undefined>(
		(spec, part) => spec?.fields?.find((field) => field.name === part),
		specsOf[section].find((field) => field.name === first),
	)
}
