import { namesOf, textIn } from '#app/domain/core/names-of.server.ts'
import { listedNeedTitle, visibilityColumns } from '#app/domain/core/visibility-of.ts'

import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import type { AllocationRun } from '#prisma/generated/client.ts'
import type { NeedExplanation } from '#workflows/allocation/explain.ts'
import { linesSupplied, totalsByCategory } from '#workflows/equipment/need-lines.ts'
import { type LineOfNeed, spread, withGiven } from '#workflows/equipment/offered-lines.ts'
import type { Language } from '#workflows/languages.ts'
import { needNumber } from '#workflows/need/number.ts'
import { effective, type LineOutcome, mayDecide, overrideOf } from './allocation-scope.ts'
import { frozenIn } from './list-allocations.server.ts'

/** The lines of a run that the reader may see: what each need gets, why, and the outcome. Served needs first. */
export async function allocationLines(tx: Tx, actor: Actor, run: AllocationRun, language: Language) {
	const rows = await tx.allocationLine.findMany({
		where: { runId: run.id },
		include: {
			need: {
				select: {
					id: true,
					title: true,
					rank: true,
					part: true,
					kind: true,
					request: requestColumns,
					lines: { orderBy: { position: 'asc' } },
				},
			},
		},
	})
	const programmes = await tx.programme.findMany({
		select: { id: true, code: true, capacityUnit: true, categories: true },
	})
	const known = new Map(programmes.map((programme) => [programme.id, programme]))
	const overrides = rows.flatMap((row) => overrideOf(row) ?? [])
	const names = await namesOf(
		askIn(tx),
		overrides.map(({ byId }) => byId),
	)
	const inputs = new Map(frozenIn(run).inputs.needs.map((need) => [need.id, need]))
	const called = new Map(rows.map(({ need }) => [need.id, { ...hrefOf(need), label: labelOf(need) }]))
	const code = (id: string) => known.get(id)?.code ?? id
	const givenLines = (lines: readonly LineOfNeed[], programmeId: string, quantity: number) => {
		const asked = linesSupplied(lines, {
			categories: known.get(programmeId)?.categories ?? [],
		})
		return totalsByCategory(withGiven(asked, spread(asked, quantity) ?? []))
	}
	return rows
		.map((row) => {
			const { explanation } = row
			const departure = overrideOf(row)
			const { programmeId, quantity } = effective(row)
			const { kind, request } = row.need
			const title = listedNeedTitle(actor, request, row.need.title)
			return {
				id: row.id,
				needId: row.needId,
				title,
				kind,
				...called.get(row.needId),
				explanation,
				state: textIn(request.state.names, language),
				proposed: row.programmeId ? { code: code(row.programmeId), quantity: row.quantity } : null,
				gets: programmeId
					? {
							programmeId,
							quantity,
							code: code(programmeId),
							unit: known.get(programmeId)?.capacityUnit ?? '',
							/** Of equipment, what the quantity is of by category. */
							lines: givenLines(row.need.lines, programmeId, quantity),
						}
					: null,
				departure: departure && { ...departure, by: names.get(departure.byId) ?? null },
				outcome: row.outcome as LineOutcome | null, // as sending the offer recorded it
				/** Codes of the programmes that the explanation refers to. */
				codes: Object.fromEntries(programmesIn(explanation).map((id) => [id, code(id)])),
				/** The needs that would lose by an exchange, as far as the reader may see them. */
				losers: losersIn(explanation).flatMap((id) => called.get(id) ?? []),
				choices: (inputs.get(row.needId)?.eligible ?? []).map(({ programmeId: id, fit }) => ({
					id,
					code: code(id),
					fit,
				})),
				wanted: inputs.get(row.needId)?.wanted ?? null,
				/** The least that is of use to the State, where it is known. */
				minimum: inputs.get(row.needId)?.minimum ?? null,
				isYours: mayDecide(actor, row),
			}
		})
		.sort(inOrder)
}
export type AllocationLineView = Awaited<ReturnType<typeof allocationLines>>[number]

const requestColumns = {
	select: { id: true, reference: true, ...visibilityColumns, state: { select: { names: true } } },
} as const

type NeedRow = {
	id: string
	rank: number
	part: string | null
	request: { id: string; reference: string | null }
}
const labelOf = (need: NeedRow) => `${need.request.reference ?? ''} · ${needNumber(need)}`
const hrefOf = ({ id, request }: NeedRow) => ({ href: `/requests/${request.id}/needs/${id}` })

const programmesIn = (told: NeedExplanation) =>
	told.outcome === 'served'
		? [told.programmeId]
		: [...told.against.map(({ programmeId }) => programmeId), ...(told.cost ? [told.cost.programmeId] : [])]
const losersIn = (told: NeedExplanation) => (told.outcome === 'left' ? (told.cost?.needIds ?? []) : [])

type InLine = { needId: string; gets: object | null; explanation: NeedExplanation }
const inOrder = (one: InLine, other: InLine) =>
	Number(other.gets !== null) - Number(one.gets !== null) ||
	other.explanation.points - one.explanation.points ||
	(one.needId < other.needId ? -1 : 1)
