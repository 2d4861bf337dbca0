import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import { type RowOutcome, rowByRow } from '#app/domain/core/row-by-row.server.ts'
import { takeStep } from '#app/domain/steps/take-step.server.ts'
import { MOST_BUNDLED, type NewBundle } from '#app/forms/bundle.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { anyOf, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { Reason } from '#app/platform/reasons.ts'
import { type BundleRow, bundleRow, isImpartial, open } from './bundled-rows.server.ts'
import { refusalsOf } from './find-similar-needs.server.ts'

const wrong = (key: Reason, field = 'needIds') => new DomainError('invalid', key, { [field]: key })

/**
 * Groups needs of several States in a new or an existing bundle; returns its id. It binds no one, and States are not
 * informed about the others. Refused for needs of another kind, in another bundle or of a State on which the officer
 * may not decide; confidential ones are for triage and headquarters.
 */
export function bundleNeeds(actor: Actor, asked: NewBundle): Promise<string> {
	requireAbility(actor, 'bundleNeeds')
	return withActor(actor, async (tx) => {
		// One at a time, so that no need gets into two bundles.
		await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('bundles', 0))`
		const rows = await needsOf(tx, actor, asked.needIds)
		const [refusal] = (await refusalsOf(askIn(tx), actor, rows)).values()
		if (refusal === 'notRecused') throw new DomainError('refused', refusal)
		if (refusal) throw wrong(refusal)
		const bundle = 'title' in asked ? await make(tx, actor, asked, rows) : await findOpen(tx, asked.bundleId)
		if (rows.some(({ kind }) => kind !== bundle.kind)) throw wrong('otherKind')
		await join(tx, actor, bundle.id, rows)
		return bundle.id
	})
}

async function needsOf(tx: Tx, actor: Actor, ids: readonly string[]) {
	const found = await askIn(tx)(openWith, { ids: [...ids] })
	const rows = found.map((row) => bundleRow(actor, row, 'en'))
	const seen = await tx.need.count({ where: { id: { in: [...ids] } } })
	if (seen < ids.length) throw new DomainError('not-found')
	if (rows.length < ids.length) throw wrong('endedNeed')
	return rows
}

const openWith = statement(({ ids }: { ids: string[] }) => open.where('need.id', '=', anyOf(ids)))

async function findOpen(tx: Tx, bundleId: string) {
	const bundle = await tx.bundle.findUnique({ where: { id: bundleId } })
	if (!bundle) throw new DomainError('not-found')
	if (bundle.endedAt) throw wrong('bundleEnded', 'bundleId')
	return bundle
}

type Made = Extract<NewBundle, { title: string }>

async function make(tx: Tx, actor: Actor, asked: Made, rows: readonly BundleRow[]) {
	const { title, theme, language = null, note } = asked
	const bundle = { id: newId(), kind: rows[0]?.kind ?? 'training', madeById: actor.id, madeAt: now() }
	await tx.bundle.createMany({ data: { ...bundle, title, theme, language, note } })
	const data = { bundleId: bundle.id, title }
	await recordAudit(tx, actor, { type: 'bundle.made', data, internal: true })
	return bundle
}

async function join(tx: Tx, actor: Actor, bundleId: string, rows: readonly BundleRow[]) {
	const before = await tx.bundledNeed.findMany({
		where: { bundleId },
		select: { needId: true, leftAt: true },
	})
	const inIt = before.filter(({ leftAt }) => leftAt === null).length
	if (inIt + rows.length > MOST_BUNDLED) throw wrong('tooMany')
	for (const { id: needId, requestId, stateIso3 } of rows) {
		const member = { bundleId, needId }
		if (before.some((each) => each.needId === needId))
			await tx.bundledNeed.updateMany({ where: member, data: { leftAt: null } })
		else await tx.bundledNeed.createMany({ data: { ...member, requestId, stateIso3, addedAt: now() } })
		const about = { requestId, needId, stateIso3, internal: true }
		await recordAudit(tx, actor, { type: 'need.bundled', data: { bundleId }, ...about })
	}
}

/** Ends a bundle: its needs can join another one. Ending it twice has no further effect. */
export function endBundle(actor: Actor, bundleId: string): Promise<void> {
	requireAbility(actor, 'bundleNeeds')
	return withActor(actor, async (tx) => {
		const ended = await tx.bundle.updateMany({
			where: { id: bundleId, endedAt: null },
			data: { endedAt: now() },
		})
		if (ended.count > 0)
			await recordAudit(tx, actor, { type: 'bundle.ended', data: { bundleId }, internal: true })
		else if (!(await tx.bundle.findUnique({ where: { id: bundleId } }))) throw new DomainError('not-found')
	})
}

type Member = { bundleId: string; needId: string }

/** Removes a need from a bundle; proposals for it continue. */
export function removeFromBundle(actor: Actor, { bundleId, needId }: Member): Promise<void> {
	requireAbility(actor, 'bundleNeeds')
	return withActor(actor, async (tx) => {
		const member = await tx.bundledNeed.findFirst({ where: { bundleId, needId, leftAt: null } })
		if (!member) throw new DomainError('not-found')
		const { requestId, stateIso3 } = member
		if (!isImpartial(actor, stateIso3)) throw new DomainError('refused', 'notRecused')
		await tx.bundledNeed.updateMany({ where: { bundleId, needId }, data: { leftAt: now() } })
		const about = { requestId, needId, stateIso3, internal: true }
		await recordAudit(tx, actor, { type: 'need.unbundled', data: { bundleId }, ...about })
	})
}

type Row = { id: string; revision: number }
type ProposeBundleInput = { bundleId: string; programmeId: string; rows: readonly Row[] }

/**
 * Proposes one programme for members of a bundle, each in a transaction of its own and as the officer of its request:
 * one refusal does not stop the others. The programme's manager sees single needs, not the bundle.
 */
export async function proposeBundle(
	actor: Actor,
	{ bundleId, programmeId, rows }: ProposeBundleInput,
): Promise<(Row & RowOutcome)[]> {
	requireAbility(actor, 'bundleNeeds')
	const members = await withActor(actor, (tx) => membersOf(tx, bundleId))
	const done = await rowByRow(rows, async ({ id, revision }) => {
		if (!members.has(id)) throw new DomainError('not-found')
		const event = { type: 'proposeProgramme', programmeId }
		await withActor(actor, (tx) => takeStep(tx, actor, 'need', id, { revision, event }))
	})
	const proposed = done.filter(({ outcome }) => outcome === 'done').length
	if (proposed > 0)
		await withActor(actor, async (tx) => {
			await tx.bundle.updateMany({ where: { id: bundleId }, data: { programmeId } })
			const data = { bundleId, programmeId, proposed }
			await recordAudit(tx, actor, { type: 'bundle.proposed', data, internal: true })
		})
	return done
}

async function membersOf(tx: Tx, bundleId: string) {
	const bundle = await tx.bundle.findUnique({
		where: { id: bundleId },
		include: { needs: { where: { leftAt: null } } },
	})
	if (!bundle) throw new DomainError('not-found')
	if (bundle.endedAt) throw new DomainError('conflict', 'bundleEnded')
	return new Set(bundle.needs.map(({ needId }) => needId))
}
