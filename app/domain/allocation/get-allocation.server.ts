import { sql } from 'kysely'
import { namesOf } from '#app/domain/core/names-of.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import { mayExportConfidential, recordExport } from '#app/domain/exports/exports.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { askIn, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { AllocationRun } from '#prisma/generated/client.ts'
import { classificationsThat } from '#workflows/classification-facts.ts'
import type { Language } from '#workflows/languages.ts'
import { recordOf } from '#workflows/names.ts'
import { type AllocationLineView, allocationLines } from './allocation-lines.server.ts'
import { allocationScope, effective, isAllocationOfficer, overrideOf } from './allocation-scope.ts'
import { frozenIn } from './list-allocations.server.ts'

export const lineFilters = ['served', 'left', 'departed', 'open'] as const
export type LineFilter = (typeof lineFilters)[number]
type GetAllocationInput = {
	show?: LineFilter | undefined
	page?: number | undefined
	/** Lines to be laid side by side, of whichever page. */
	compare?: readonly string[] | undefined
}

const PAGE = 50
const MOST_COMPARED = 3

/** An allocation run: status, proposal with reasons, officers' changes, and the data it was based on. */
export function getAllocation(
	actor: Actor,
	runId: string,
	{ show, page = 1, compare = [] }: GetAllocationInput = {},
	language: Language = actor.language,
) {
	requireAbility(actor, 'matchNeeds')
	return readAs(actor, async (read) => {
		const { run, head, all } = await read.models(async (tx) => {
			const run = await tx.allocationRun.findUnique({ where: { id: runId } })
			if (!run) throw new DomainError('not-found')
			const all = run.hash ? await allocationLines(tx, actor, run, language) : []
			return { run, all, head: await headOf(tx, run) }
		})
		const [counted] = run.hash ? await read.asSystem(linesIn, { runId }) : []
		const lines = show ? all.filter((line) => isShown[show](line)) : all
		const pages = Math.max(1, Math.ceil(lines.length / PAGE))
		const at = Math.min(page, pages)
		const compared = all.filter(({ id }) => compare.includes(id))
		return {
			...head,
			outcome: run.outcome,
			solver: run.solver as { name: string; version: string | null } | null, // as the run recorded it
			lines: lines.slice((at - 1) * PAGE, at * PAGE),
			compared: compared.slice(0, MOST_COMPARED),
			comparedTooMany: compared.length > MOST_COMPARED,
			page: at,
			pages,
			total: lines.length,
			counts: recordOf(lineFilters, (name) => all.filter((line) => isShown[name](line)).length),
			/** Number of lines of requests that this reader may not see. */
			hidden: (counted?.all ?? all.length) - all.length,
			...rightsOf(actor, run, all),
		}
	})
}
const linesIn = statement(({ runId }: { runId: string }) =>
	build
		.selectFrom('allocation_line')
		.where('run_id', '=', runId)
		.select(sql<number>`count(*)::int`.as('all')),
)

export type AllocationView = Awaited<ReturnType<typeof getAllocation>>

const isShown: Record<LineFilter, (line: AllocationLineView) => boolean> = {
	served: ({ gets }) => gets !== null,
	left: ({ gets }) => gets === null,
	departed: ({ departure }) => departure !== null,
	open: ({ gets, outcome }) => gets !== null && outcome === null,
}

async function headOf(tx: Tx, run: AllocationRun) {
	const scope = allocationScope.parse(run.scope)
	const programme =
		scope.of === 'programme'
			? await tx.programme.findUnique({ where: { id: scope.programmeId }, select: { code: true } })
			: null
	const names = await namesOf(askIn(tx), [run.startedById, run.confirmedById ?? ''])
	const { id, status, progress, stage, hash, reason, revision, settings } = run
	const { startedAt, finishedAt, confirmedAt } = run
	return {
		id,
		status,
		progress,
		stage,
		hash,
		reason,
		revision,
		startedAt,
		finishedAt,
		confirmedAt,
		scope,
		programme: programme?.code ?? null,
		settings,
		startedBy: names.get(run.startedById) ?? null,
		confirmedBy: run.confirmedById ? (names.get(run.confirmedById) ?? null) : null,
	}
}

function rightsOf(actor: Actor, { status }: AllocationRun, lines: readonly AllocationLineView[]) {
	const isOfficer = isAllocationOfficer(actor)
	const open = lines.filter(({ gets, departure, outcome }) => !outcome && (gets || departure))
	const isOwn = open.some(({ departure }) => departure?.byId === actor.id)
	const isOpen = status === 'proposed' || (status === 'confirmed' && open.length > 0)
	return {
		mayOverride: isOfficer && status === 'proposed',
		mayDrop: isOfficer && ['queued', 'running', 'proposed'].includes(status),
		/** `second`: what the reader changed must be approved by another officer. */
		confirming: !isOfficer || !isOpen ? null : isOwn ? ('second' as const) : ('yours' as const),
		recusedFrom: open.filter(({ isYours }) => !isYours).length,
	}
}

const unclassified = { classification: { notIn: classificationsThat('notExported') } }

/** The stored inputs of a run, for a file. */
export function exportAllocation(actor: Actor, runId: string, exportId: string) {
	requireAbility(actor, 'matchNeeds')
	return withActor(actor, async (tx) => {
		const run = await tx.allocationRun.findUnique({ where: { id: runId } })
		if (!run?.hash) throw new DomainError('not-found')
		const lines = await tx.allocationLine.findMany({
			where: { runId, ...(!mayExportConfidential(actor) && { need: { request: unclassified } }) },
			orderBy: { needId: 'asc' },
		})
		await recordExport(tx, actor, { what: 'allocation', of: runId, exportId, rows: lines.length })
		const seen = new Set(lines.map(({ needId }) => needId))
		const { inputs, settings } = frozenIn(run)
		return {
			id: run.id,
			scope: run.scope,
			startedAt: run.startedAt,
			hash: run.hash,
			solver: run.solver,
			settings,
			inputs: { ...inputs, needs: inputs.needs.filter(({ id }) => seen.has(id)) },
			lines: lines.map((line) => ({
				needId: line.needId,
				programmeId: line.programmeId,
				quantity: line.quantity,
				explanation: line.explanation,
				departure: overrideOf(line),
				outcome: line.outcome,
				now: effective(line),
			})),
		}
	})
}
