import { storeLines } from '#app/domain/core/need-lines.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { Need, Request } from '#prisma/generated/client.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { lockDraft } from './lock-draft.server.ts'

export const MAX_NEEDS = 20

/** Adds an empty need to a draft, last in the State's order of priority. */
export function addNeed(actor: Actor, { requestId, kind }: { requestId: string; kind: Kind }) {
	return withActor(actor, async (tx) => addNeedTo(tx, actor, await lockDraft(tx, actor, requestId), { kind }))
}

/** `from` is the need that it is a copy of. */
type NewNeed = { kind: Kind; id: string; from?: string }

/** The same within a transaction that has locked the draft and changes more of it. */
export async function addNeedTo(
	tx: Tx,
	actor: Actor,
	request: Pick<Request, 'id' | 'stateIso3'>,
	{ kind }: Pick<NewNeed, 'kind'>,
) {
	const need = { kind, id: newId() }
	await addNeedsTo(tx, actor, request, [need])
	return { id: need.id }
}

/** The same for several needs, in their order. */
export async function addNeedsTo(
	tx: Tx,
	actor: Actor,
	{ id: requestId, stateIso3 }: Pick<Request, 'id' | 'stateIso3'>,
	needs: readonly NewNeed[],
) {
	if (needs.length === 0) return
	const ranks = await tx.need.findMany({ where: { requestId }, select: { rank: true } })
	if (ranks.length + needs.length > MAX_NEEDS) throw new DomainError('invalid', 'tooMany')

	const last = Math.max(0, ...ranks.map(({ rank }) => rank))
	const start = {
		status: 'pending' as const,
		snapshot: needWorkflow.store(needWorkflow.start()),
		snapshotVersion: needWorkflow.version,
		updatedAt: now(),
	}
	await tx.need.createMany({
		data: needs.map(({ id, kind }, at) => ({
			...start,
			id,
			kind,
			requestId,
			stateIso3,
			rank: last + at + 1,
		})),
	})
	for (const { id, kind, from } of needs)
		await recordAudit(tx, actor, {
			type: from ? 'need.copied' : 'need.added',
			requestId,
			needId: id,
			stateIso3,
			data: { kind, ...(from && { from }) },
		})
}

type Copy = {
	requestId: string
	needId: string
	/** Marks a title as that of a copy, in the language of the person who copies. */
	titled: (title: string) => string
}

/** Adds a copy of a need with all its answers, last in the State's order of priority. */
export function copyNeed(actor: Actor, { requestId, needId, titled }: Copy) {
	return withActor(actor, async (tx) => {
		await lockDraft(tx, actor, requestId)
		const needs = await tx.need.findMany({ where: { requestId } })
		const source = needs.find(({ id }) => id === needId)
		if (!source) throw new DomainError('not-found')
		if (needs.length >= MAX_NEEDS) throw new DomainError('invalid', 'tooMany')

		const copy = await tx.need.create({
			data: { ...copied(source, titled), rank: Math.max(...needs.map(({ rank }) => rank)) + 1 },
			select: { id: true, answers: true },
		})
		await storeLines(tx, { ...source, ...copy })
		const { kind, stateIso3 } = source
		await recordAudit(tx, actor, {
			type: 'need.copied',
			requestId,
			needId: copy.id,
			stateIso3,
			data: { kind, from: needId },
		})
		return { id: copy.id }
	})
}

const MAX_TITLE = 150

function copied(source: Need, titled: Copy['titled']) {
	const { requestId, stateIso3, kind, themes, taType, quantity, minimumQuantity } = source
	const answers = source.answers
	const mark = (title: string) => title && fitting(title, titled)
	const need = answers.need && { ...answers.need, ...markedTitle(answers.need.title, mark) }
	return {
		requestId,
		stateIso3,
		kind,
		themes,
		taType,
		quantity,
		minimumQuantity,
		id: newId(),
		title: mark(source.title),
		answers: { ...answers, ...(need && { need }) },
		status: 'pending' as const,
		snapshot: needWorkflow.store(needWorkflow.start()),
		snapshotVersion: needWorkflow.version,
		updatedAt: now(),
	}
}

const markedTitle = (title: unknown, mark: (title: string) => string) =>
	typeof title === 'string' ? { title: mark(title) } : {}

/**
 * Shortens a title that the copy mark makes too long, without splitting characters. A title that was too long already
 * is reported by its own field.
 */
function fitting(title: string, titled: Copy['titled']): string {
	const kept = [...title]
	if (title.length <= MAX_TITLE)
		while (titled(kept.join('').trimEnd()).length > MAX_TITLE && kept.length > 1) kept.pop()
	return titled(kept.join('').trimEnd())
}
