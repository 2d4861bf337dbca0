import { askedExport } from '#app/components/download/file-response.server.ts'
import { sentenceOf } from '#app/components/event/use-sentence.ts'
import { keysOf } from '#app/components/filing/use-field-words.ts'
import { exportHistory } from '#app/domain/requests/get-history.server.ts'
import type { HistoryEntry } from '#app/domain/requests/history-entry.server.ts'
import { filterValue, idFrom } from '#app/forms/address-values.ts'
import type { StatedField } from '#app/forms/field-specs.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { sayer } from '#app/i18n/translator.server.ts'
import { wordOf } from '#app/i18n/use-say.ts'
import { signedInLoader } from '#app/platform/http/signed-in.server.ts'
import { csvText } from '#app/workbook/csv.ts'
import type { Language } from '#workflows/languages.ts'
import { statusKind } from '#workflows/status-line.ts'
import { filterFrom } from '../requests.$requestId.history/filter-from.ts'

type Table = {
	language: Language
	entries: readonly HistoryEntry[]
	/** A column states what is hidden from the State. */
	withInternal: boolean
	/** The reader's time zone, if known. */
	zone: string | undefined
}

/** The history as rows of texts in the reader's language, the column names first. */
function tableOf({ language, entries, withInternal, zone }: Table): string[][] {
	const words = wordsOf(language)
	const { history, status, roles } = words
	const local = zone && clockOf(zone)
	const statusIn = (chart: string, name: string | null) =>
		name ? status(`${statusKind(chart)}.${name}`) : ''
	const column = (name: string, values = {}) => history(`columns.${name}`, values)
	return [
		[
			column('at'),
			...(zone ? [column('local', { zone })] : []),
			...['what', 'who', 'role', 'onBehalfOf', 'need', 'from', 'to', 'told'].map((name) => column(name)),
			...(withInternal ? [column('internal')] : []),
		],
		...entries.map((entry) => [
			clockOf('UTC')(entry.at),
			...(local ? [local(entry.at)] : []),
			sentenceOf(entry, words),
			entry.actor ?? '',
			roles(entry.actorRole),
			entry.onBehalfOf ?? '',
			entry.need?.replace(/[\u2066\u2069]/g, '') ?? '',
			statusIn(entry.chart, entry.from),
			statusIn(entry.chart, entry.to),
			toldIn(entry, words),
			...(withInternal ? [words.common(entry.internal ? 'yes' : 'no')] : []),
		]),
	]
}

/** Keys are put together from stored codes here, so the translators are used without their types. */
function wordsOf(language: Language) {
	const common = sayer(language, 'common')
	const roles = Object.assign((key: string) => common(`roles.${key}`), {
		has: (key: string) => common.has(`roles.${key}`),
	})
	return {
		common,
		roles,
		history: sayer(language, 'history'),
		events: sayer(language, 'events'),
		status: sayer(language, 'status'),
		draft: sayer(language, 'draft'),
		codes: sayer(language, 'codes'),
	}
}
type Words = ReturnType<typeof wordsOf>

/** The format that every spreadsheet program reads as a date, whatever its language: `2026-03-02 14:05`. */
const clockOf = (timeZone: string) => {
	const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
	return (at: Date) => format.format(at)
}

function toldIn({ about, fields, groups, edits }: HistoryEntry, words: Words): string {
	const line = (told: readonly StatedField[]) => told.map((field) => named(field, words)).join('\n')
	const rows = groups.map(({ name, rows }) => [labelOf(name, words), ...rows.map(line)].join('\n'))
	const saved = edits.map((edit) => editIn(edit, words))
	return [about ?? '', line(fields), ...rows, ...saved].filter(Boolean).join('\n')
}

/** Describes a save in one line: date, person, section and the fields that were changed. */
function editIn({ at, by, rank, section, fields }: HistoryEntry['edits'][number], words: Words): string {
	const { history, draft } = words
	const name = section === 'attachments' ? history('edits.attachments') : draft(`sections.${section}`)
	const where = rank ? history('edits.ofNeed', { rank, section: name }) : name
	const changed = fields.map((field) => changedField(section, field, words)).join('; ')
	return [clockOf('UTC')(new Date(at)), by ?? '', where, changed].filter(Boolean).join(' | ')
}

/** The name of a changed field as its form has it; of attachments what was done with them. */
function changedField(section: HistoryEntry['edits'][number]['section'], field: string, words: Words) {
	const { history, draft } = words
	if (section === 'attachments') return history(`edits.files.${field}`)
	const key = keysOf(field).find((name) => draft.has(`${section}.${name}`))
	return key ? draft(`${section}.${key}`) : field
}

const labelOf = (name: string, { events }: Words) => wordOf(events, `fields.${name}`, name)

const named = (field: StatedField, words: Words) =>
	words.common('labelled', { label: labelOf(field.name, words), value: wordFor(field, words) })

function wordFor(field: StatedField, { common, codes }: Words): string {
	if (field.as === 'tick') return common(field.value ? 'yes' : 'no')
	if (field.as !== 'codes') return String(field.value)
	return field.value.map((code) => wordOf(codes, `${field.list}.${code}`, code)).join(', ')
}

/** The history as a table, as far as the reader may see it. */
export const loader = signedInLoader(async ({ actor, params, request }) => {
	const requestId = idFrom(params.requestId)
	const exportId = askedExport(request, 'history', requestId)
	const language = languageOf(request, actor.language)
	const { name, ...history } = await exportHistory(actor, requestId, exportId, filterFrom(request), language)
	const rows = tableOf({ ...history, language, zone: zoneFrom(request) })
	return new Response(csvText(rows), {
		headers: {
			'Content-Type': 'text/csv; charset=utf-8',
			'Content-Disposition': `attachment; filename="history-${name}.csv"`,
		},
	})
})

/** The reader's time zone, where the page reported it. */
function zoneFrom(request: Request): string | undefined {
	const timeZone = filterValue(request, 'zone')
	try {
		return timeZone && new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
	} catch {
		return undefined
	}
}
