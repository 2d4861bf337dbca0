import { sql } from 'kysely'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { recordSummaries } from '#app/domain/core/record-access.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import { recordExport } from '#app/domain/exports/exports.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { may } from '#workflows/abilities.ts'
import type { CategoryTotal } from '#workflows/equipment/need-lines.ts'
import type { Language } from '#workflows/languages.ts'
import { type Answer, type AnswerName, answerNames } from '#workflows/pipeline/answers.ts'
import { perUnit, twoDigits } from '#workflows/pipeline/price.ts'
import { coarseLines, coarseQuantity } from '#workflows/pipeline/size-bands.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { requestsAt } from './offered-needs.server.ts'

/** Needs of each answer that its page lists; files have them all. */
const LISTED = 25

const newestRun = statement((_: object) =>
	build
		.selectFrom('pipeline_run')
		.orderBy('made_at', 'desc')
		.limit(1)
		.select([
			'id',
			'made_at as madeAt',
			'support',
			'needs',
			'priced',
			'groups',
			'reserve_share as reserveShare',
			'state_share as stateShare',
		]),
)

type OfRun = { runId: string; amount: number }
// One's own comes after the one that was worked out with the run, of which there is then none.
const answersOf = statement(({ runId, amount }: OfRun) =>
	build
		.selectFrom('pipeline_answer')
		.where('run_id', '=', runId)
		.where('amount', '=', amount)
		.orderBy('person_id')
		.limit(1)
		.select(['status', 'progress', 'answers']),
)

const needsAt = statement(({ runId, places }: { runId: string; places: number[] }) =>
	build
		.selectFrom('pipeline_need as n')
		.leftJoin('state as s', 's.iso3', 'n.state_iso3')
		.where('n.run_id', '=', runId)
		.where('n.place', '=', sql<number>`any(${places}::int[])`)
		.select(['n.place', 'n.kind', 'n.ta_type as taType', 'n.theme', 'n.region', 'n.urgency', 'n.quantity'])
		.select(['n.lines', 'n.low', 'n.high', 'n.basis', 'n.cases', 's.names']),
)

type GetPipelineInput = { amount: number | null; language: Language; whole?: boolean }

/**
 * The pipeline of unmet needs as it was last made, and what an amount of whole dollars could meet. Null for both before
 * the first run. What a State has withdrawn since is left out and counted. That a donor was shown needs is in the access
 * logs of their requests. `whole`: with all needs of each answer, for files.
 */
export function getPipeline(actor: Actor, { amount, language, whole = false }: GetPipelineInput) {
	requireAbility(actor, 'readPipeline')
	return readAs(actor, async (read) => {
		const [run] = await read(newestRun, {})
		if (!run) return { run: null, groups: [], amount, answers: null, job: null }
		const { id: runId, groups, ...made } = run
		const [found] = amount === null ? [] : await read(answersOf, { runId, amount })
		const most = whole ? Number.POSITIVE_INFINITY : LISTED
		return {
			run: made,
			groups,
			amount,
			answers: found?.answers ? await readAnswers(read, runId, found.answers, { most, language }) : null,
			/** The progress of the calculation; null once it is done, and before anyone asks for it. */
			job: found && found.status !== 'done' ? { status: found.status, progress: found.progress } : null,
		}
	})
}
export type PipelineView = Awaited<ReturnType<typeof getPipeline>>
export type ShownAnswers = NonNullable<PipelineView['answers']>
export type ShownAnswer = NonNullable<ShownAnswers[AnswerName]>
export type ShownNeed = ShownAnswer['needs'][number]

type Shown = { most: number; language: Language }

async function readAnswers(read: Read, runId: string, stored: Stored.PipelineAnswers, shown: Shown) {
	const listed = answerNames.map((name) => stored[name]?.chosen.slice(0, shown.most) ?? [])
	const places = [...new Set(listed.flat().map(({ place }) => place))]
	const [rows, sources] = await Promise.all([
		read(needsAt, { runId, places }),
		read.asSystem(requestsAt(runId, places)),
	])
	const offered = sources.filter(({ isOffered }) => isOffered)
	recordShown(read, { offered, whole: shown.most > LISTED })
	const isOffered = new Set(offered.map(({ place }) => place))
	const needAt = new Map(
		rows.map(({ names, ...row }) => {
			// The run copied the kind from the need, whose own column has only kinds.
			const need = { ...row, kind: row.kind as Kind }
			const unitPrice = perUnit(need)
			const state = names ? textIn(names, shown.language) : null
			return [row.place, { ...need, unitPrice, ...sizeShown({ ...need, unitPrice }, state) }] as const
		}),
	)
	const answer = ({ chosen, ...of }: Answer) => {
		const some = chosen.slice(0, shown.most)
		const needs = some.flatMap(({ place, full, usd }) => {
			const need = isOffered.has(place) ? needAt.get(place) : undefined
			return need ? [{ ...need, full, part: need.state === null ? null : usd }] : []
		})
		return {
			...rounded(of),
			count: chosen.length,
			needs,
			/** Not listed, and of those listed the withdrawn. */
			more: chosen.length - some.length,
			withdrawn: some.length - needs.length,
		}
	}
	return {
		most: answer(stored.most),
		urgent: answer(stored.urgent),
		group: stored.group && answer(stored.group),
	}
}

type Sized = {
	quantity: number | null
	lines: readonly CategoryTotal[]
	low: number | null
	high: number | null
	unitPrice: { low: number; high: number } | null
}

/**
 * How much is needed, and for what price. Of a State that is not named the size alone, and no price of the whole where it
 * has one of a unit: with both, the quantity could be worked out.
 */
function sizeShown({ quantity, lines, low, high, unitPrice }: Sized, state: string | null) {
	if (state !== null) return { state, isExact: true, quantity, lines, low, high }
	const whole = unitPrice ? { low: null, high: null } : { low, high }
	return {
		state,
		isExact: false,
		quantity: coarseQuantity(quantity),
		lines: coarseLines(lines),
		...whole,
	}
}

/** Sums and the price of the next need with two digits, so that they do not look more certain than they are. */
function rounded<Of extends Omit<Answer, 'chosen'>>({ spent, next, ...of }: Of) {
	return {
		...of,
		spent: spent === null ? null : twoDigits(spent, 'up'),
		next:
			next.why === 'all'
				? { why: next.why }
				: { why: next.why, usd: twoDigits(next.usd, 'down'), left: twoDigits(next.left, 'up') },
	}
}

/** A State that withdraws its consent sees which donors have read of its needs. */
function recordShown(read: Read, { offered, whole }: { offered: { requestId: string }[]; whole: boolean }) {
	const { actor } = read
	if (!may(actor, 'readDonorFigures') || offered.length === 0) return
	const requestIds = [...new Set(offered.map(({ requestId }) => requestId))]
	read.afterwards(() =>
		withActor(actor, (tx) =>
			recordSummaries(tx, actor, { requestIds, what: whole ? 'summaryFile' : 'summary' }),
		),
	)
}

type AskedFile = {
	what: 'pipelineDocx' | 'pipelineXlsx'
	/** Whole dollars. */
	amount: number
	exportId: string
	language: Language
}

/**
 * The pipeline with all needs of each answer for a file, which is then in the export log. Not found for an amount that has
 * not been calculated; refused without the right to export and a recent reason.
 */
export async function exportPipeline(actor: Actor, { what, amount, exportId, language }: AskedFile) {
	const view = await getPipeline(actor, { amount, language, whole: true })
	const { run, groups, answers } = view
	if (!run || !answers) throw new DomainError('not-found')
	const rows = answerNames.reduce((sum, name) => sum + (answers[name]?.needs.length ?? 0), 0)
	await withActor(actor, (tx) => recordExport(tx, actor, { what, exportId, filter: { amount }, rows }))
	return { run, groups, answers, amount }
}
export type ExportedPipeline = Awaited<ReturnType<typeof exportPipeline>>
