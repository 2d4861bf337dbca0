import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { namesOf } from '#app/domain/core/names-of.server.ts'
import { requestHead } from '#app/domain/core/request-head.server.ts'
import type { PageTranslations, ShownTranslation } from '#app/forms/text-places.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Ask, type Read, readAs } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import { env } from '#app/platform/env.server.ts'
import { translates } from '#app/platform/translation/translate.server.ts'
import type { MachineTranslation, Request } from '#prisma/generated/client.ts'
import { may } from '#workflows/abilities.ts'
import { isClassified } from '#workflows/classification-facts.ts'
import type { Language } from '#workflows/languages.ts'
import { isStateRole } from '#workflows/roles.ts'
import type { PageText } from './translatable.server.ts'

/** Whether a person may correct a translation that they read. */
export const mayCorrect = (actor: Actor) => may(actor, 'correctTranslations')

/**
 * The stored translations of the texts of a page into the language of the reader, by place, and how many texts could
 * still be sent. Null where there is nothing to show: without an engine this asks nothing of the database.
 */
export async function findTranslations(
	actor: Actor,
	requestId: string,
	to: Language,
	texts: readonly PageText[],
): Promise<PageTranslations | null> {
	if (!translates() || texts.length === 0) return null
	return readAs(actor, async (read) => translationsOf(read, await requestHead(read, requestId), to, texts))
}

/** The same of a request that the page has read. */
export async function translationsOf(
	read: Read,
	request: TranslatedRequest,
	to: Language,
	texts: readonly PageText[],
): Promise<PageTranslations | null> {
	if (!translates() || texts.length === 0 || !request.reference) return null
	const { actor } = read
	const { shown, missing } = await storedFor(read, request, to, texts)
	const open = maySend(request) ? (await submittedOnly(read, actor, request.id, missing)).length : 0
	if (open === 0 && shown.size === 0) return null
	const names = await correctorsOf(read, [...shown.values()])
	return {
		requestId: request.id,
		to,
		open,
		mayCorrect: mayCorrect(actor),
		byPlace: Object.fromEntries([...shown].map(([place, row]) => [place, asShown(row, names)])),
	}
}

type TranslatedRequest = Pick<Request, 'id' | 'reference' | 'classification' | 'filingLanguage'>
export const requestColumns = {
	id: true,
	reference: true,
	stateIso3: true,
	classification: true,
	filingLanguage: true,
	contentRemovedAt: true,
} as const
export type Translatable = Pick<Request, keyof typeof requestColumns>

/** Whether texts of this request may be sent to the engine, as it is classified now. */
export const maySend = ({ classification }: Pick<Request, 'classification'>) =>
	env.TRANSLATE_CLASSIFICATIONS.includes(classification) && !isClassified(classification, 'notTranslated')

export const sha256Of = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

const stored = statement(({ id, to, places }: { id: string; to: Language; places: string[] }) =>
	build
		.selectFrom('machine_translation')
		.where('request_id', '=', id)
		.where('to_language', '=', to)
		.where('place', '=', anyOf(places))
		.select([
			'id',
			'place',
			'source_sha256 as sourceSha256',
			'from_language as fromLanguage',
			'text',
			'engine',
			'made_at as madeAt',
			'corrected_text as correctedText',
			'corrected_by_id as correctedById',
			'corrected_at as correctedAt',
		]),
)

/** Splits texts into those with a stored translation and those without; texts in the reader's language are neither. */
export async function storedFor(
	ask: Ask,
	{ id, filingLanguage }: Pick<Request, 'id' | 'filingLanguage'>,
	to: Language,
	texts: readonly PageText[],
) {
	const foreign = texts.filter(({ ofSubmission }) => !ofSubmission || filingLanguage !== to)
	const places = foreign.map(({ place }) => place)
	const rows = places.length > 0 ? await ask(stored, { id, to, places }) : []
	const found = new Map(rows.map((row) => [`${row.place} ${row.sourceSha256}`, row]))
	const rowOf = ({ place, text }: PageText) => found.get(`${place} ${sha256Of(text)}`)
	const shown = new Map(
		foreign.flatMap((each) => {
			const row = rowOf(each)
			// The engine found that it is in this language already.
			return row && row.fromLanguage !== to ? [[each.place, row] as const] : []
		}),
	)
	return { shown, missing: foreign.filter((each) => !rowOf(each)) }
}

const submitted = statement(({ id }: { id: string }) =>
	build
		.selectFrom('request')
		.where('id', '=', id)
		.select([
			'answers',
			sql<unknown>`(select jsonb_agg(need.answers) from need where need.request_id = request.id)`.as(
				'ofNeeds',
			),
		]),
)

/**
 * A State also reads its answers that are not endorsed yet. They are not sent, since their translation would be visible
 * outside the State.
 */
export async function submittedOnly(ask: Ask, actor: Actor, requestId: string, texts: readonly PageText[]) {
	if (!isStateRole(actor.role) || !texts.some(({ ofSubmission }) => ofSubmission)) return texts
	const known = new Set(stringsIn(await ask(submitted, { id: requestId })))
	return texts.filter(({ ofSubmission, text }) => !ofSubmission || known.has(text))
}

const stringsIn = (value: unknown): string[] => {
	if (typeof value === 'string') return [value]
	return value && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : []
}

export const correctorsOf = (ask: Ask, rows: readonly Pick<MachineTranslation, 'correctedById'>[]) =>
	namesOf(
		ask,
		rows.flatMap(({ correctedById }) => correctedById ?? []),
	)

type Shown = Pick<
	MachineTranslation,
	'id' | 'text' | 'fromLanguage' | 'engine' | 'madeAt' | 'correctedText' | 'correctedById' | 'correctedAt'
>

export function asShown(row: Shown, names: ReadonlyMap<string, string>): ShownTranslation {
	const { id, text, fromLanguage, engine, madeAt, correctedText, correctedById, correctedAt } = row
	return {
		id,
		text: correctedText ?? text,
		from: fromLanguage,
		engine,
		madeAt,
		corrected: correctedAt ? { at: correctedAt, by: names.get(correctedById ?? '') ?? null } : null,
	}
}
