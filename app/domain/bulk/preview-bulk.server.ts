import { type BulkAction, bulkActions, MOST_ROWS } from '#app/domain/core/bulk-actions.ts'
import type { LoadedEntity, StepEvent } from '#app/domain/core/entities/entity.ts'
import { subjects } from '#app/domain/core/entities/registry.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import { listedNeedTitle, listedTitle, visibilityColumns } from '#app/domain/core/visibility-of.ts'
import { previewStep } from '#app/domain/steps/take-step.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { askIn, readAs } from '#app/platform/database/read.server.ts'
import type { Reason } from '#app/platform/reasons.ts'

type PreviewBulkInput = { action: BulkAction; ids: readonly string[]; officerId?: string | undefined }

/** One row: the result that the action would have, or with `refusal` why it would have none. */
export type BulkRow = {
	/** Id of the request or the need that the step is taken on. */
	id: string
	revision: number
	requestId: string
	reference: string | null
	title: string
	stateIso3: string
	status: string
	/** The number of the need, where it is about one. */
	rank: number | null
	refusal: Reason | null
	/** The note verbale or signed letter of its endorsement, where the step says that it is authentic. */
	note?: Note | null
}
type Note = { number: string; date: string }

// Fields not filled in yet must not make a row refused.
const filledIn = { authenticated: true, reason: '-', reasonCode: 'NO_FUNDING' }

/** The preview of an action for each chosen request, in order of submission; changes nothing. */
export function previewBulk(actor: Actor, { action, ids, officerId }: PreviewBulkInput): Promise<BulkRow[]> {
	const { ability, asksOfficer } = bulkActions[action]
	requireAbility(actor, ability)
	const event = { type: action, ...filledIn, officerId }
	const step = { event, isFilled: !asksOfficer || officerId !== undefined }
	return readAs(actor, (read) => read.models((tx) => rowsOf(tx, actor, { action, ids }, step)))
}

async function rowsOf(tx: Tx, actor: Actor, { action, ids }: PreviewBulkInput, step: Step) {
	const { subject } = bulkActions[action]
	const requests = await tx.request.findMany({
		where: { id: { in: ids.slice(0, MOST_ROWS) } },
		orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
		select: {
			id: true,
			reference: true,
			title: true,
			...visibilityColumns,
			needs: { where: { status: 'accepted' }, orderBy: { rank: 'asc' } },
		},
	})
	const rows: BulkRow[] = []
	for (const { needs, ...request } of requests) {
		const { id } = request
		const title = listedTitle(actor, request)
		const row = subject === 'request' && (await rowOf(tx, actor, id, { title, rank: null }, step))
		if (row) rows.push(action === 'acknowledge' ? { ...row, note: await noteOf(tx, id) } : row)
		else if (needs.length === 0) rows.push(await withoutNeeds(tx, id, title))
		for (const need of subject === 'need' ? needs : [])
			rows.push(await rowOf(tx, actor, need.id, listed(actor, request, need), step))
	}
	return rows
}

/** The note that the focal point named with the last endorsement. */
async function noteOf(tx: Tx, requestId: string): Promise<Note | null> {
	const entry = await tx.auditEntry.findFirst({
		where: { requestId, type: 'request.endorse' },
		orderBy: { position: 'desc' },
		select: { event: true },
	})
	const { noteNumber, noteDate } = entry?.event ?? {}
	return noteNumber && noteDate ? { number: String(noteNumber), date: String(noteDate) } : null
}

const listed = (
	actor: Actor,
	request: Parameters<typeof listedNeedTitle>[1],
	{ title, rank }: RowLabel,
): RowLabel => ({
	rank,
	title: listedNeedTitle(actor, request, title),
})

type Step = { event: StepEvent & { type: BulkAction }; isFilled: boolean }
type RowLabel = { title: string; rank: number | null }

const told = (found: LoadedEntity, { title, rank }: RowLabel): Omit<BulkRow, 'refusal'> => {
	const { id, revision, requestId, reference, stateIso3, status } = found
	return { id, revision, requestId, reference, title, stateIso3, status, rank }
}

async function rowOf(tx: Tx, actor: Actor, id: string, about: RowLabel, step: Step): Promise<BulkRow> {
	const { subject } = bulkActions[step.event.type]
	const found = await subjects[subject].find(askIn(tx), id)
	if (!found) throw new Error(`${subject} ${id} was there a moment ago`)
	return { ...told(found, about), refusal: await previewStep(tx, actor, subject, found, step) }
}

async function withoutNeeds(tx: Tx, id: string, title: string): Promise<BulkRow> {
	const found = await subjects.request.find(askIn(tx), id)
	if (!found) throw new Error(`request ${id} was there a moment ago`)
	return { ...told(found, { title, rank: null }), refusal: 'noAcceptedNeed' }
}
