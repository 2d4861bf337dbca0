import fc from 'fast-check'
import type * as z from 'zod'
import { isAsked } from '#app/forms/conditions.ts'
import { type FieldSpec, fieldSpecs, rowSchema } from '#app/forms/field-specs.ts'
import { isRequestSection, type requestSectionNames, sectionsFor } from '#app/forms/section-names.ts'
import { needSectionOf, requestSections } from '#app/forms/sections.ts'
import type { NeedAnswers } from '#prisma/seed/file-draft.ts'
import type { WrittenFiling } from '#tests/support/drafts.ts'
import { type Kind, kinds } from '#workflows/vocabulary.ts'
import { obeying, type SectionName, type Values } from './filing-rules.ts'

// Typical texts, and those that break programs: scripts and directions, four-byte characters, quotes, the beginnings of
// formulas and of mark-up.
const written = fc.constantFrom(
	'المهاجرون',
	'وثائق',
	'偷运移民',
	'边境',
	'Пограничная служба',
	'çà et là',
	'Ñandú',
	'Grüße',
	'🛂',
	'👩🏽‍✈️',
	'𠮷',
	'"quoted"',
	'l’école',
	"it's",
	'=1+1',
	'+49',
	'-5',
	'@SUM(A1)',
	'<b>x</b>',
	'&amp;',
	'%s',
	'{x}',
	'\\n',
	'\u200f',
	"'",
	';',
	',',
	'0',
	'00120',
)
const anything = fc.string({ unit: 'grapheme', maxLength: 6 })
const word = fc.oneof({ arbitrary: written, weight: 3 }, anything)

/** Generates text of at most so many characters, in the form in which it is stored: trimmed, never empty. */
const typedText = (max: number, lines = false): fc.Arbitrary<string> =>
	fc
		.tuple(
			fc.array(word, { minLength: 1, maxLength: 8 }),
			lines ? fc.constantFrom(' ', '\n', '\n\n') : fc.constantFrom(' ', ''),
			fc.integer({ min: 0, max: 15 }).map((roll) => roll === 0), // sometimes the maximum length
		)
		.map(([words, between, longest]) => {
			const text = words.join(between).trim() || 'x'
			return cut(longest ? text.padEnd(max, 'ü') : text, max)
		})

/** Returns the beginning of a text, without half a character at its end. */
function cut(text: string, max: number) {
	let kept = ''
	for (const character of text) {
		if (kept.length + character.length > max) break
		kept += character
	}
	return kept.trim()
}

const typedEmail = fc
	.tuple(fc.stringMatching(/^[a-z]{1,12}(\.[a-z]{1,12})?$/), fc.stringMatching(/^[a-z]{1,10}$/))
	.map(([name, domain]) => `${name}@${domain}.example`)

/** As it is stored; tests/forms/blank-numbers.test.ts has the ways in which it is typed. */
const typedPhone = fc.stringMatching(
	/^\+(2224525[0-9]{4}|2333021[0-9]{5}|431[0-9]{7})(;ext=[1-9][0-9]{0,3})?$/,
)

const typedDay = fc
	.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10))

/** Ranks of the needs that a need may name. */
type OtherNeeds = { needs: string[]; trainings: string[] }

const none: OtherNeeds = { needs: [], trainings: [] }

/** The section of a request, or of a need of this kind. */
export const sectionOf = (name: SectionName, kind: Kind) =>
	isRequestSection(name) ? requestSections[name] : needSectionOf(kind, name)

/**
 * Generates answers of a section that its schema accepts and returns unchanged: trimmed, blanks in the form of the
 * schema, without fields whose condition is not met. Fields, codes and limits are read from the section.
 */
export const validSection = (
	name: SectionName,
	kind: Kind = 'training',
	others = none,
): fc.Arbitrary<Values> => {
	const { shape, schema } = sectionOf(name, kind)
	return valuesOf(shape, others)
		.map((values) => obeying(name, values))
		.map((values) =>
			Object.fromEntries(Object.entries(values).filter(([field]) => isAsked(name, field, values))),
		)
		.filter((values) => schema.safeParse(values).success)
}

/**
 * Generates a whole submission for `writeDraft`: every section of the request and 1 to 4 needs of any kind. A need may
 * depend on earlier ones, and equipment may name an earlier training need.
 */
export const validFiling = (): fc.Arbitrary<WrittenFiling> =>
	fc.record({
		request: fc.record({
			about: validSection('about'),
			institution: validSection('institution'),
			situation: validSection('situation'),
			rights: validSection('rights'),
		} satisfies Record<(typeof requestSectionNames)[number], unknown>),
		needs: fc
			.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 4 })
			.chain((list) => fc.tuple(...list.map((kind, place) => validNeed(kind, othersOf(list, place))))),
	})

/** Only earlier needs, so that dependencies have no cycle. */
function othersOf(list: Kind[], place: number): OtherNeeds {
	const before = list.slice(0, place).map((kind, index) => ({ kind, rank: String(index + 1) }))
	return {
		needs: before.map(({ rank }) => rank),
		trainings: before.filter(({ kind }) => kind === 'training').map(({ rank }) => rank),
	}
}

const validNeed = (kind: Kind, others: OtherNeeds): fc.Arbitrary<NeedAnswers> =>
	fc.record({
		kind: fc.constant(kind),
		...Object.fromEntries(sectionsFor(kind).map((name) => [name, validSection(name, kind, others)])),
	})

/** Generates values of all fields of a shape, regardless of conditions; unknown values are absent. */
function valuesOf(shape: z.ZodRawShape, others: OtherNeeds): fc.Arbitrary<Values> {
	const fields = fieldSpecs(shape).map((spec): [string, fc.Arbitrary<unknown>] => {
		const schema = shape[spec.name] as z.ZodType // the fields are those of this shape
		const value = answerTo(spec, schema, others).filter((value) => schema.safeParse(value).success)
		const blank = schema.safeParse(undefined).data
		return [spec.name, spec.optional ? fc.oneof(fc.constant(blank), { arbitrary: value, weight: 3 }) : value]
	})
	return fc
		.record(Object.fromEntries(fields))
		.map((values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)))
}

function answerTo(spec: FieldSpec, schema: z.ZodType, others: OtherNeeds): fc.Arbitrary<unknown> {
	const { name, control, codes = [], optional, min = 0, max = 3 } = spec
	const several = { minLength: optional ? 0 : 1, maxLength: Math.min(max, 3) }
	const inner = () => valuesOf(rowSchema(schema)?.shape ?? {}, others)
	switch (control) {
		case 'date':
			return typedDay
		case 'number':
			return fc.oneof(fc.constantFrom(min, max), fc.integer({ min, max }))
		case 'choice':
			return fc.constantFrom(...codes)
		case 'choices':
			return fc.subarray(codes, several)
		case 'ordered':
			return fc.shuffledSubarray(codes, several)
		case 'tick':
			return schema.safeParse(false).success ? fc.boolean() : fc.constant(true)
		case 'need':
			return fc.constantFrom('', ...others.trainings)
		case 'needs':
			return fc.subarray(others.needs)
		case 'group':
			return inner()
		case 'rows':
			return fc.array(inner(), several)
		default:
			if (name === 'email') return typedEmail
			return name === 'phone' ? typedPhone : typedText(max, control === 'text')
	}
}
