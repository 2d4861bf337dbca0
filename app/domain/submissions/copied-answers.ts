import type { Answers, SectionValues } from '#app/domain/core/answers.server.ts'
import { type FieldSpec, fieldSpecs } from '#app/forms/field-specs.ts'
import type { Section } from '#app/forms/section.ts'
import type { NeedSection, RequestSection } from '#app/forms/section-names.ts'
import { isClassified } from '#workflows/classification-facts.ts'
import type { CopyNote, CopyReason } from '#workflows/request/copy-notes.ts'

/** Who may read one request, and what a State undertakes for it; a copy of a confidential one is confidential, too. */
const givenAnew: Partial<Record<RequestSection | NeedSection, readonly string[]>> = {
	about: ['classification', 'consentPublish', 'consentPartners', 'consentDonors'],
	rights: ['monitoringCommitment'],
	equipment: ['endUseUndertaking'],
}

type Copied = { values: SectionValues; notes: CopyNote[] }

/**
 * The answers of one section as a new request can begin with them: what the form accepts today. A text that is too long
 * or a number beyond its bounds is copied, since its field shows it and says so; what no field can show is in `notes`.
 * `today` is that of the State.
 */
export function copiedSection(section: Section, earlier: SectionValues, today: string): Copied {
	const notes: CopyNote[] = []
	const isKept = (field: string) =>
		field === 'classification' && isClassified(textOf(earlier[field]), 'wordsWithheld')
	const anew = (givenAnew[section.name] ?? []).filter((field) => !isKept(field))
	const specs = fieldSpecs(section.shape)
	const offered = specs.filter(({ name }) => !anew.includes(name))
	// Rows that are dropped go first: the remarks number the others as the author sees them.
	const rest = section.name === 'need' ? withoutPastDays(earlier, today, notes) : { ...earlier }
	for (const field of anew) {
		// A tick says no more than that it was given.
		const says = specs.some(({ name, codes }) => name === field && codes)
		if (isGiven(earlier[field])) notes.push({ field, why: 'anew', was: says ? textOf(earlier[field]) : '' })
		delete rest[field]
	}
	return { values: acceptedOf(offered, rest, { notes, within: '' }), notes }
}

const unticked: readonly unknown[] = [undefined, null, false, 'false', '']
const isGiven = (value: unknown) => !unticked.includes(value)

/** The safeguards of the lead institution, as its State describes them. */
const saidOfLead = ['oversight', 'conduct', 'conductText']

/**
 * The copied safeguards where another institution leads now: whether it is a security force is asked anew, and what was
 * said of the earlier one remains to be checked.
 */
export function ofAnotherLead({ values, notes }: Copied): Copied {
	const { securityForce, ...rest } = values
	const was = textOf(securityForce)
	const said = saidOfLead.filter((field) => textOf(values[field]) !== '')
	return {
		values: rest,
		notes: [
			...notes,
			...(was ? [{ field: 'securityForce', why: 'anew' as const, was }] : []),
			...said.map((field): CopyNote => ({ field, why: 'otherLead', was: '' })),
		],
	}
}

/** Sections that the form no longer has, each as one remark. */
export const droppedSections = (earlier: Answers, names: readonly string[]): CopyNote[] =>
	Object.entries(earlier)
		.filter(([name, values]) => !names.includes(name) && textOf(values) !== '')
		.map(([name, values]) => ({ field: name, why: 'notAccepted', was: textOf(values) }))

type Notes = { notes: CopyNote[]; within: string }

function acceptedOf(specs: readonly FieldSpec[], earlier: SectionValues, { notes, within }: Notes) {
	const values: SectionValues = {}
	for (const [name, value] of Object.entries(earlier)) {
		const spec = specs.find((one) => one.name === name)
		const field = `${within}${name}`
		const kept = spec && accepted(spec, value, { notes, within: field })
		if (kept !== undefined) values[name] = kept
		else if (!spec) refuse(notes, field, value)
	}
	return values
}

/** The value of a field as far as the form can show it; undefined where it cannot. */
function accepted(spec: FieldSpec, value: unknown, { notes, within: field }: Notes): unknown {
	const { control, codes, fields = [] } = spec
	if (control === 'rows') {
		const rows = [value ?? []].flat()
		for (const row of rows) if (!isValues(row)) refuse(notes, field, row)
		return rows
			.filter(isValues)
			.map((row, at) => acceptedOf(fields, row, { notes, within: `${field}.${at}.` }))
	}
	if (control === 'group') {
		if (isValues(value)) return acceptedOf(fields, value, { notes, within: `${field}.` })
		return refuse(notes, field, value)
	}
	const isKnown = (one: unknown) => isPlain(one) && (!codes || one === '' || codes.includes(String(one)))
	if (Array.isArray(value)) {
		const isList = control === 'choices' || control === 'ordered' || control === 'needs'
		if (!isList) return refuse(notes, field, value)
		return value.filter((one) => isKnown(one) || refuse(notes, field, one))
	}
	return isKnown(value) ? value : refuse(notes, field, value)
}

const isPlain = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value)
const isValues = (value: unknown): value is SectionValues =>
	typeof value === 'object' && value !== null && !Array.isArray(value)

function refuse(notes: CopyNote[], field: string, value: unknown): undefined {
	const was = textOf(value)
	if (was) notes.push({ field, why: 'notAccepted', was })
}

const MAX_TEXT = 2000

/** An earlier answer as text, to be read beside its field. */
function textOf(value: unknown): string {
	if (value === undefined || value === null) return ''
	if (typeof value !== 'object') return String(value).slice(0, MAX_TEXT)
	return Object.values(value).map(textOf).filter(Boolean).join('; ').slice(0, MAX_TEXT)
}

/** A need by a day that has passed cannot be asked for; an event that was the reason for its urgency may be over. */
function withoutPastDays(earlier: SectionValues, today: string, notes: CopyNote[]): SectionValues {
	const values = { ...earlier }
	const note = (field: string, why: CopyReason, was: unknown) => {
		notes.push({ field, why, was: textOf(was) })
	}
	for (const field of ['earliest', 'latest']) {
		if (!isBefore(values[field], today)) continue
		note(field, 'past', values[field])
		delete values[field]
	}
	if (isBefore(values.urgencyEventOn, today)) note('urgencyEventOn', 'hasPassed', values.urgencyEventOn)
	if (Array.isArray(values.unavailable)) {
		const rows: readonly unknown[] = values.unavailable
		const over = rows.filter(isValues).filter(({ to }) => isBefore(to, today))
		for (const { from, to } of over) note('unavailable', 'past', [from, to])
		values.unavailable = rows.filter((row) => !isValues(row) || !over.includes(row))
	}
	return values
}

const isBefore = (day: unknown, today: string) =>
	typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) && day < today
