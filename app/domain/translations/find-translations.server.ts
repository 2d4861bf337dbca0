import { createHash } from 'node:crypto'
import type { PageTranslations, ShownTranslation } from '#app/forms/text-places.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { translates } from '#app/platform/translate.server.ts'
import type { MachineTranslation, Request } from '#prisma/generated/client.ts'
import type { Language } from '#workflows/languages.ts'
import { isStateRole, type Role } from '#workflows/roles.ts'
import type { PageText } from './translatable.server.ts'

/** Roles that may correct a translation that they read. */
const correctors = [
	'drafter',
	'focalPoint',
	'triageOfficer',
	'caseOfficer',
	'headquartersApprover',
	'dueDiligenceOfficer',
] as const satisfies readonly Role[]
export const mayCorrect = ({ role }: Actor) => (correctors as readonly string[]).includes(role)

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
	return withActor(actor, async (tx) => {
		const request = await tx.request.findUnique({ where: { id: requestId }, select: requestColumns })
		if (!request?.reference) return null
		const { shown, missing } = await storedFor(tx, request, to, texts)
		const open = maySend(request) ? (await submittedOnly(tx, actor, requestId, missing)).length : 0
		if (open === 0 && shown.size === 0) return null
		const names = await correctorsOf(tx, [...shown.values()])
		return {
			requestId,
			to,
			open,
			mayCorrect: mayCorrect(actor),
			byPlace: Object.fromEntries([...shown].map(([place, row]) => [place, asShown(row, names)])),
		}
	})
}
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
	env.TRANSLATE_CLASSIFICATIONS.includes(classification) && classification !== 'CONFIDENTIAL'

export const sha256Of = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** Splits texts into those with a stored translation and those without; texts in the reader's language are neither. */
export async function storedFor(
	tx: Tx,
	{ id, filingLanguage }: Translatable,
	to: Language,
	texts: readonly PageText[],
) {
	const foreign = texts.filter(({ ofSubmission }) => !ofSubmission || filingLanguage !== to)
	const rows =
		foreign.length === 0
			? []
			: await tx.machineTranslation.findMany({
					where: { requestId: id, toLanguage: to, place: { in: foreign.map(({ place }) => place) } },
				})
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

/**
 * A State also reads its answers that are not endorsed yet. They are not sent, since their translation would be visible
 * outside the State.
 */
export async function submittedOnly(tx: Tx, actor: Actor, requestId: string, texts: readonly PageText[]) {
	if (!isStateRole(actor.role) || !texts.some(({ ofSubmission }) => ofSubmission)) return texts
	const [row] = await tx.$queryRaw<{ answers: unknown }[]>`
		select jsonb_build_array(answers, (select jsonb_agg(need.answers) from need where need.request_id = request.id)) as answers
		from request where id = ${requestId}`
	const submitted = new Set(stringsIn(row?.answers))
	return texts.filter(({ ofSubmission, text }) => !ofSubmission || submitted.has(text))
}

const stringsIn = (value: unknown): string[] => {
	if (typeof value === 'string') return [value]
	return value && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : []
}

export async function correctorsOf(tx: Tx, rows: readonly Pick<MachineTranslation, 'correctedById'>[]) {
	const ids = rows.flatMap(({ correctedById }) => correctedById ?? [])
	if (ids.length === 0) return new Map<string, string>()
	const people = await tx.person.findMany({
		where: { id: { in: ids } },
		select: { id: true, name: true },
	})
	return new Map(people.map(({ id, name }) => [id, name]))
}

export function asShown(row: MachineTranslation, names: ReadonlyMap<string, string>): ShownTranslation {
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
