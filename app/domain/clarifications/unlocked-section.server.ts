import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { changeSection, type SavedSection, type SectionChange } from '#app/domain/core/answers.server.ts'
import { lockDraft, requireDrafter } from '#app/domain/drafts/lock-draft.server.ts'
import { changedFields, recordEdit } from '#app/domain/drafts/section-edits.server.ts'
import { type Revised, revisedAnswers, withRevised } from '#app/domain/submissions/revised-answers.server.ts'
import { toldNeeds } from '#app/domain/submissions/settled-zeros.ts'
import { unlockedFields, unlockedIn } from '#app/forms/unlocking.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { askIn, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Request } from '#prisma/generated/client.ts'
import { placesOf, unlockableSections } from './filed-places.ts'

/** `place` names the section: `situation`, `<id of a need>.need`. */
type Save = SectionChange & { requestId: string; place: string }

/**
 * Saves what a drafter writes in unlocked fields of one section, complete or not, merged with what others have written
 * meanwhile. Refused as a whole if any other field is included; the submission is unchanged until the answers are sent
 * and endorsed.
 */
export function saveUnlockedSection(actor: Actor, { requestId, place, ...change }: Save) {
	return withActor(actor, async (tx): Promise<SavedSection> => {
		const request = await lockDraft(tx, actor, requestId, 'clarification')
		const needs = toldNeeds(await tx.need.findMany({ where: { requestId } }), request.blanksAsZero)
		const found = placesOf({ answers: request.answers, needs }).find((each) => each.place === place)
		if (!found) throw new DomainError('not-found')
		const fields = unlockedFields(found.section, place, unlockedIn(request.snapshot))
		if (fields.length === 0 || Object.keys(change.values).some((name) => !fields.includes(name)))
			throw new DomainError('refused', 'locked')

		const revised = await revisedAnswers(askIn(tx), request)
		const current = withRevised((found.need ?? request).answers, revised, found.need?.id)
		const locked = Object.entries(current[found.section.name] ?? {}).filter(
			([name]) => !fields.includes(name),
		)
		const { stored, conflicts } = changeSection(current, found.section, {
			...change,
			values: { ...Object.fromEntries(locked), ...change.values },
		})
		const anew = Object.fromEntries(fields.map((name) => [name, stored[name] ?? null]))
		const fieldsChanged = changedFields(current[found.section.name], stored)
		await recordEdit(tx, actor, request, { place, fields: fieldsChanged })
		const answersRevision = await keep(tx, request, { ...revised, [place]: anew })
		return { answersRevision, stored, conflicts }
	})
}

async function keep(tx: Tx, { id: requestId, stateIso3 }: Request, revised: Revised) {
	const answers = revised
	const { revision } = await tx.revisedAnswers.upsert({
		where: { requestId },
		create: { requestId, stateIso3, answers, revision: 1, updatedAt: now() },
		update: { answers, revision: { increment: 1 }, updatedAt: now() },
	})
	return revision
}

/** The request with its needs, as it was submitted. */
export const filed = statement(({ requestId }: { requestId: string }) =>
	build
		.selectFrom('request')
		.where('request.id', '=', requestId)
		.select((of) => [
			'id',
			'title',
			'reference',
			'state_iso3 as stateIso3',
			'status',
			'revision',
			'snapshot',
			'answers',
			'filing_language as filingLanguage',
			'blanks_as_zero as blanksAsZero',
			jsonArrayFrom(
				of
					.selectFrom('need')
					.whereRef('need.request_id', '=', 'request.id')
					.orderBy('need.rank')
					.orderBy('need.id')
					.select(['need.id', 'need.rank', 'need.kind', 'need.title', 'need.status', 'need.answers'])
					.select('need.settled_zeros as settledZeros'),
			).as('needs'),
		]),
)

/**
 * One section with its unlocked fields and the present draft values; not found where none is unlocked. `before` are the
 * values as submitted, and `status` tells whether they may still be changed.
 */
export function getUnlockedSection(actor: Actor, requestId: string, place: string) {
	return readAs(actor, async (read) => {
		const [request] = await read(filed, { requestId })
		if (!request) throw new DomainError('not-found')
		requireDrafter(actor, request)
		const revised = await revisedAnswers(read, request)
		const needs = toldNeeds(request.needs, request.blanksAsZero).map((need) => {
			return { ...need, answers: withRevised(need.answers, revised, need.id) }
		})
		const answers = withRevised(request.answers, revised)
		const found = placesOf({ answers, needs }).find((each) => each.place === place)
		const fields = found ? unlockedFields(found.section, place, unlockedIn(request.snapshot)) : []
		if (!found || (request.status === 'clarification' && fields.length === 0))
			throw new DomainError('not-found')
		const { section, values, need } = found
		const before = placesOf(request).find((each) => each.place === place)?.values ?? {}
		const { title, status, stateIso3 } = request
		return { title, status, stateIso3, section, fields, values, before, need, needs }
	})
}

/** The fields that may be unlocked with a question, section by section. */
export function listUnlockable(actor: Actor, requestId: string) {
	return readAs(actor, async (read) => {
		const [request] = await read(filed, { requestId })
		if (!request) throw new DomainError('not-found')
		return unlockableSections(request).map(({ place, need, section, fields }) => {
			return { place, rank: need?.rank ?? null, section: section.name, fields }
		})
	})
}
export type Unlockable = Awaited<ReturnType<typeof listUnlockable>>[number]
