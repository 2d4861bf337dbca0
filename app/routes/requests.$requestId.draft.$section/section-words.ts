import type { Option } from '#app/components/form/choice-group.tsx'
import type { DraftOutline } from '#app/domain/drafts/draft-progress.server.ts'
import { adviceKeys } from '#app/forms/advice.ts'
import type { FieldSpec } from '#app/forms/field-specs.ts'
import type { NeedSection, RequestSection } from '#app/forms/section-names.ts'
import { loaded } from '#app/i18n/route-handle.ts'
import { useSay } from '#app/i18n/use-say.ts'
import type { Words, WordsPath } from '#app/i18n/words.ts'

type Drawn = {
	section: RequestSection | NeedSection
	fields: readonly FieldSpec[]
	/** Absent where the page shows only some fields of a submission. */
	outline?: DraftOutline
	/** Where the section was copied and is to be checked. */
	copied?: unknown
}

/** Why an answer is not saved; other refusals cannot occur here. */
const refusals = ['impossible', 'conflict', 'forbidden', 'unreadable', 'locked', 'tooLate'] as const

const ofGroups = ['tasks.states.complete', 'tasks.states.incomplete', 'advice.title'] as const
const always = ['page', 'saving', 'conflict', 'tasks.need', 'tasks.untitled', ...ofGroups] as const

/** Those of the table of what is shared. Named here: a page without it does not load it. */
const sharingWords = ['access.sharing', 'codes.classificationNames'] as const

/** The words that the page of a section uses: its own, and those of its fields' code lists. */
export function sectionWords(data: unknown): WordsPath[] {
	const drawn = loaded<Drawn>(data)
	if (!drawn) return []
	const { section, fields, outline, copied } = drawn
	const inner = fields.flatMap((field) => [field, ...(field.fields ?? [])])
	return [
		'fields',
		...refusals.map((reason): WordsPath => `refusals.${reason}`),
		...always.map((part): WordsPath => `draft.${part}`),
		...(['', 'sections.', 'leads.'] as const).map((part): WordsPath => `draft.${part}${section}`),
		...adviceKeys(section).map((key): WordsPath => `draft.advice.${key}`),
		`help.${section}`,
		...(outline ? outlineWords(outline) : []),
		...(copied ? (['draft.copied'] as const) : []),
		...(section === 'about' ? sharingWords : []),
		...(section === 'equipment' ? (['draft.excluded'] as const) : []),
		...inner.flatMap(codeWords),
	]
}

/** Its names of sections and of how far they are, and the kinds by which needs without a title are named. */
const outlineWords = ({ sections, needs }: DraftOutline): WordsPath[] => [
	'draft.outline',
	...[...sections, ...needs.flatMap((need) => need.sections)].flatMap(({ section, state }): WordsPath[] => [
		`draft.sections.${section}`,
		`draft.tasks.states.${state}`,
	]),
	...(needs.length > 0 ? (['codes.kinds'] as const) : []),
]

/** A field that offers only some codes of a list needs only their words. */
const codeWords = ({ options, codes = [] }: FieldSpec): WordsPath[] =>
	options ? codes.map((code): WordsPath => `codes.${options}.${code}`) : []

type Codes = Words['codes']

/** The codes of a list as options, in the words of the page. */
export function useOptions<List extends keyof Codes>(
	list: List,
	codes: readonly (keyof Codes[List] & string)[],
): Option[] {
	const t = useSay('codes')
	return codes.map((value) => ({ value, label: t(`${list}.${value}`) }))
}
