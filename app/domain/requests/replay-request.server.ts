import { isDeepStrictEqual } from 'node:util'
import type { EntityName } from '#app/domain/core/entities/registry.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { AuditEntry, Delivery, DueDiligenceCase, Need, Request } from '#prisma/generated/client.ts'
import { may } from '#workflows/abilities.ts'
import { deliveryWorkflows } from '#workflows/delivery/delivery.ts'
import { dueDiligenceWorkflow } from '#workflows/due-diligence/workflow.ts'
import { type StoredSnapshot, type Workflow, WorkflowError } from '#workflows/engine/engine.ts'
import { followsOn, type ReplayFault, replay } from '#workflows/engine/replay.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import { isSystem } from '#workflows/roles.ts'

/** `unsealed`: changed after it was written; `stored`: the stored status differs from the result of the history. */
type Why = ReplayFault | 'unsealed' | 'unopened' | 'stored' | 'unreadable'
type Difference = {
	subject: EntityName
	id: string
	why: Why
	/** The first entry that differs; null where there is no entry at all. */
	entry: Pick<AuditEntry, 'id' | 'position' | 'type' | 'at' | 'actorRole'> | null
}
type Stored = Request | Need | Delivery | DueDiligenceCase
type Row = Pick<Stored, 'id' | 'snapshot' | 'snapshotVersion' | 'revision'> & {
	subject: EntityName
	workflow: Workflow
}

// Readers who see only some entries could only be informed that something is missing.
/** Whether a person may request a replay. */
export const mayReplay = ({ role }: Actor) => isSystem(role) || may({ role }, 'replayRequests')

/**
 * Whether the audit trail of a request alone reproduces the stored status of the request, its needs, deliveries and due
 * diligence.
 */
export async function replayRequest(actor: Actor, requestId: string) {
	if (!mayReplay(actor)) throw new DomainError('refused', 'forbidden')
	return readAs(actor, (read) => read.models((tx) => replayed(tx, requestId)))
}

async function replayed(tx: Tx, requestId: string) {
	const rows = await rowsOf(tx, requestId)
	const entries = await tx.auditEntry.findMany({
		where: { chain: requestId },
		orderBy: { position: 'asc' },
	})
	const unsealed = await firstUnsealed(tx, requestId)
	const broken = entries.find(({ id }) => id === unsealed)
	const differences: Difference[] = [
		...(broken
			? [{ subject: 'request' as const, id: requestId, why: 'unsealed' as const, entry: told(broken) }]
			: []),
		...rows.flatMap((row) => difference(row, entries) ?? []),
	]
	return { rows: rows.length, entries: entries.length, first: firstOf(differences), differences }
}

export type Replay = Awaited<ReturnType<typeof replayRequest>>

async function rowsOf(tx: Tx, requestId: string): Promise<Row[]> {
	const request = await tx.request.findUnique({
		where: { id: requestId },
		include: { needs: { include: { deliveries: true }, orderBy: { rank: 'asc' } }, dueDiligenceCase: true },
	})
	if (!request) throw new DomainError('not-found')
	const { needs, dueDiligenceCase } = request
	const ofCase = { subject: 'dueDiligence' as const, workflow: dueDiligenceWorkflow }
	return [
		{ ...request, subject: 'request' as const, workflow: requestWorkflow },
		...needs.map((need) => ({
			...need,
			subject: 'need' as const,
			workflow: needWorkflow,
		})),
		...needs
			.flatMap(({ deliveries }) => deliveries)
			.map((each) => ({ ...each, subject: 'delivery' as const, workflow: deliveryWorkflows[each.kind] })),
		...(dueDiligenceCase ? [{ ...dueDiligenceCase, ...ofCase }] : []),
	]
}

/** The first entry that was changed after it was written, or that follows a gap. */
async function firstUnsealed(tx: Tx, chain: string) {
	const [row] = await tx.$queryRaw<{ id: string }[]>`
		select id from (select e.id, e.position, not audit_sound(e)
				or e.previous_hash <> lag(e.hash, 1, '') over way or e.position <> row_number() over way as broken
			from audit_entry e where chain = ${chain} window way as (order by e.position)) as linked
		where broken order by position limit 1`
	return row?.id
}

const openings: Record<EntityName, readonly string[]> = {
	request: ['request.created'],
	need: ['need.added', 'need.copied', 'need.restored', 'need.split'],
	delivery: ['delivery.opened'],
	dueDiligence: ['dueDiligence.opened'],
}

function difference(row: Row, all: readonly AuditEntry[]): Difference | null {
	const { subject, id } = row
	const own = all.filter((entry) => isOf(entry, row))
	const at = (why: Why, entry = own.at(-1)) => ({ subject, id, why, entry: entry ? told(entry) : null })
	if (!own.some(({ type }) => openings[subject].includes(type))) return at('unopened', own[0])
	const stored = storedIn(row)
	const { fault, same } = led(row, own, stored)
	if (fault) {
		const faulty = own.find((entry) => entry.id === fault.id)
		return at(fault.why, faulty)
	}
	if (!stored) return at('unreadable')
	return same ? null : at('stored')
}

type Led = { fault: { id: string; why: ReplayFault } | null; same: boolean }

/** The result of a row's steps, and whether it equals the stored status. */
function led(row: Row, own: readonly AuditEntry[], stored: unknown): Led {
	const { workflow, snapshot, snapshotVersion, revision } = row
	const steps = own.filter((entry) => entry.revision > 0)
	// All steps used an older workflow version, or their content was erased: the present version cannot judge them.
	if (snapshotVersion < workflow.version || steps.some(({ erasedAt }) => erasedAt)) {
		const state = String((snapshot as StoredSnapshot | null)?.value) // as the engine stored it
		const gap = followsOn(steps, state, revision)
		const fault = gap && gap !== 'to' ? { id: firstGap(steps)?.id ?? '', why: gap } : null
		return { fault, same: gap === null }
	}
	const replayed = replay(workflow, steps)
	const same = revision === replayed.revision && isDeepStrictEqual(replayed.snapshot, stored)
	return { fault: replayed.fault, same }
}

const firstGap = (steps: readonly AuditEntry[]) =>
	steps.find(({ revision, from }, at) => revision !== at + 1 || (at > 0 && from !== steps[at - 1]?.to))

// Steps of a due diligence case are entries of its request; only their type distinguishes them.
const isOfCase = ({ type }: AuditEntry) => type.startsWith('dueDiligence.')

function isOf(entry: AuditEntry, { subject, id }: Row): boolean {
	const { needId, deliveryId } = entry
	if (subject === 'delivery') return deliveryId === id
	if (subject === 'need') return needId === id && deliveryId === null
	return needId === null && deliveryId === null && isOfCase(entry) === (subject === 'dueDiligence')
}

function storedIn({ workflow, snapshot, snapshotVersion }: Row) {
	try {
		return workflow.restore(snapshot, snapshotVersion)
	} catch (error) {
		if (error instanceof WorkflowError) return null
		throw error
	}
}

const told = ({ id, position, type, at, actorRole }: AuditEntry) => ({ id, position, type, at, actorRole })

const firstOf = (differences: Difference[]) =>
	[...differences].sort((one, other) => (one.entry?.position ?? 0) - (other.entry?.position ?? 0))[0] ?? null
