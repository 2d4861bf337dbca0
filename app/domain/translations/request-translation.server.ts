import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { DomainError, TooOften } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { withinLimit } from '#app/platform/sign-in/rate-limit.server.ts'
import {
	EngineError,
	engineNames,
	type Translation,
	translates,
	translateTexts,
} from '#app/platform/translation/translate.server.ts'
import type { Language } from '#workflows/languages.ts'
import {
	maySend,
	requestColumns,
	sha256Of,
	storedFor,
	submittedOnly,
	type Translatable,
} from './find-translations.server.ts'
import type { PageText } from './translatable.server.ts'

/** Requests of one person to the engine in so many seconds. */
const MOST_ASKED = 20
const SECONDS = 600

/**
 * Sends the texts of a page that have no translation yet to the engine, and stores what comes back. The
 * sender, the engine and the places of the texts are recorded before sending. `complete` is false if some texts were
 * not translated in time.
 */
export async function requestTranslation(
	actor: Actor,
	requestId: string,
	to: Language,
	texts: readonly PageText[],
): Promise<{ complete: boolean }> {
	const asked = await withActor(actor, (tx) => openTexts(tx, actor, requestId, to, texts))
	if (asked.open.length === 0) return { complete: true }
	if (!(await withinLimit(`translate:${actor.id}`, MOST_ASKED, SECONDS))) throw new TooOften(SECONDS)
	const { request, open } = await withActor(actor, (tx) => recordSent(tx, actor, requestId, to, texts))
	const ofSubmission = open.filter((each) => each.ofSubmission)
	const others = open.filter((each) => !each.ofSubmission)
	const pairs = [
		...(await translated(ofSubmission, request.filingLanguage, to)),
		...(await translated(others, null, to)),
	]
	await withActor(actor, (tx) => storeTranslations(tx, actor, request, to, pairs))
	return { complete: pairs.length === open.length }
}

/** The texts with their translations; those that the engine did not get to are left out. */
async function translated(texts: readonly PageText[], from: Language | null, to: Language) {
	if (texts.length === 0) return []
	const said = texts.map(({ text }) => text)
	try {
		const found = await translateTexts(said, from, to)
		return texts.flatMap((text, at): [PageText, Translation][] => {
			const translation = found[at]
			return translation ? [[text, translation]] : []
		})
	} catch (error) {
		if (error instanceof EngineError) throw new DomainError('unavailable', error.reason)
		throw error
	}
}

/** The texts that may be sent now: the classification counts at this moment. */
async function openTexts(tx: Tx, actor: Actor, requestId: string, to: Language, texts: readonly PageText[]) {
	const request = await tx.request.findUnique({ where: { id: requestId }, select: requestColumns })
	if (!translates() || !request?.reference) throw new DomainError('not-found')
	if (!maySend(request)) throw new DomainError('refused', 'notTranslated')
	const { missing } = await storedFor(askIn(tx), request, to, texts)
	return { request, open: await submittedOnly(askIn(tx), actor, requestId, missing) }
}

async function recordSent(tx: Tx, actor: Actor, ...asked: [string, Language, readonly PageText[]]) {
	const { request, open } = await openTexts(tx, actor, ...asked)
	const needs = new Set(open.map(({ needId }) => needId))
	const { name, host } = engineNames()
	await recordAudit(tx, actor, {
		type: 'translation.sent',
		requestId: request.id,
		needId: needs.size === 1 ? (open[0]?.needId ?? null) : null,
		stateIso3: request.stateIso3,
		data: {
			engine: name,
			host,
			to: asked[1],
			places: open.map(({ place }) => place),
			characters: open.reduce((sum, { text }) => sum + text.length, 0),
		},
	})
	return { request, open }
}

/** Stored by the system, in the name of the person who asked. What was erased meanwhile stays erased. */
async function storeTranslations(
	tx: Tx,
	actor: Actor,
	{ id: requestId, stateIso3 }: Translatable,
	to: Language,
	pairs: readonly [PageText, Translation][],
) {
	const request = await tx.request.findUnique({ where: { id: requestId }, select: requestColumns })
	if (!request || request.contentRemovedAt || pairs.length === 0) return
	const at = now()
	const data = pairs.map(([{ place, text: source, needId, messageId, questionId }, { text, from }]) => ({
		id: newId(),
		requestId,
		stateIso3,
		place,
		needId,
		messageId,
		questionId,
		sourceSha256: sha256Of(source),
		fromLanguage: from,
		toLanguage: to,
		text,
		engine: engineNames().name,
		madeAt: at,
		askedById: actor.id,
	}))
	await withinSystem(tx, actor, () => tx.machineTranslation.createMany({ data, skipDuplicates: true }))
}
