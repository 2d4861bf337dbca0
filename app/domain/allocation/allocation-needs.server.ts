import { urgencyOf } from '#app/domain/core/needs-in-view.server.ts'
import { needFacts } from '#app/domain/matching/matching-facts.server.ts'
import { loadMatchingSettings } from '#app/domain/matching/matching-settings.server.ts'
import { programmeFacts } from '#app/domain/matching/programme-facts.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import type { Need, Request, State } from '#prisma/generated/client.ts'
import { askedCategories } from '#workflows/allocation/categories.ts'
import type { AllocationNeed } from '#workflows/allocation/facts.ts'
import { dayOfOffice } from '#workflows/calendars/day-of.ts'
import type { NeedFacts, ProgrammeFacts } from '#workflows/matching/facts.ts'
import type { Rule } from '#workflows/matching/finding.ts'
import { fitOf } from '#workflows/matching/fit/fit-of.ts'
import { matchProgramme } from '#workflows/matching/match-programme.ts'
import { servedBy } from '#workflows/matching/rules.ts'
import { needStatusesThat } from '#workflows/need/status-facts.ts'
import { requestStatusesThat } from '#workflows/request/status-facts.ts'
import type { AllocationScope } from './allocation-scope.ts'

/** Needs that seek a programme within the scope, or the first of them; the ids in order. */
export async function openNeeds(tx: Tx, scope: AllocationScope, first?: number): Promise<string[]> {
	const programme =
		scope.of === 'programme'
			? await tx.programme.findUnique({
					where: { id: scope.programmeId },
					select: { kind: true, status: true },
				})
			: null
	if (scope.of === 'programme' && programme?.status !== 'open') return []
	const needs = await tx.need.findMany({
		where: {
			status: { in: needStatusesThat('allocatable') },
			request: { status: { in: requestStatusesThat('underWay') } },
			...(scope.of === 'theme' && { themes: { has: scope.theme } }),
			...(programme && { kind: programme.kind }),
		},
		select: { id: true },
		orderBy: { id: 'asc' },
		...(first && { take: first }),
	})
	return needs.map(({ id }) => id)
}

// The allocation itself considers these, so a programme is not excluded for them beforehand.
const weighed = new Set<Rule>(['capacity', 'money'])
const HUNDREDTHS = 100

/** The facts of these needs for an allocation. Requires access to all reservations. */
export async function allocationNeeds(
	tx: Tx,
	ids: readonly string[],
	{ scope, awards }: { scope: AllocationScope; awards: Map<string, number> },
): Promise<AllocationNeed[]> {
	const rows = await tx.need.findMany({
		where: { id: { in: [...ids] } },
		include: { request: { include: { state: true } } },
	})
	const { fit } = await loadMatchingSettings(askIn(tx))
	const catalogues = new Map<string, ProgrammeFacts[]>()
	const today = dayOfOffice(now())
	const found: AllocationNeed[] = []
	for (const row of rows) {
		const facts = await needFacts(askIn(tx), row.id)
		const programmes = catalogues.get(row.stateIso3) ?? (await programmeFacts(askIn(tx), row.stateIso3))
		catalogues.set(row.stateIso3, programmes)
		const eligible = programmes
			.filter(({ id }) => scope.of !== 'programme' || id === scope.programmeId)
			.filter((programme) =>
				matchProgramme(facts, programme, today).findings.every(
					({ rule, result }) => result !== 'fail' || weighed.has(rule),
				),
			)
			.map((programme) => ({
				programmeId: programme.id,
				fit: fitOf(facts, programme, today, fit).total / HUNDREDTHS,
				...ofLines(facts, programme),
				...(programme.capacities.length > 0 && {
					categories: askedCategories(servedBy(facts, programme).lines),
				}),
			}))
		found.push({ ...ofRow(row), awards: awards.get(row.stateIso3) ?? 0, eligible })
	}
	return found
}

/** What a programme can be asked for where it supplies only some lines of a need whose quantities are all known. */
function ofLines(need: NeedFacts, programme: ProgrammeFacts) {
	const served = servedBy(need, programme)
	return served === need || need.quantity === null
		? {}
		: { wanted: served.quantity, minimum: served.minimumQuantity }
}

type Row = Need & { request: Request & { state: State } }

function ofRow({
	id,
	requestId,
	stateIso3,
	kind,
	quantity,
	minimumQuantity,
	priority,
	setUrgency,
	answers,
	request,
}: Row) {
	const { subregion, ldc, lldc, sids } = request.state
	return {
		id,
		requestId,
		stateIso3,
		subregion,
		kind,
		points: priority,
		inReserve: ldc || lldc || sids,
		wanted: quantity,
		minimum: minimumQuantity,
		// U1 is the most urgent; without an answer a need counts as least urgent.
		urgency: Number(/^U(\d)$/.exec(urgencyOf({ setUrgency, answers }) ?? '')?.[1] ?? LEAST_URGENT),
		submittedOn: dayOfOffice(request.submittedAt ?? now()),
	}
}
const LEAST_URGENT = 9

const YEARS_BACK = 3

/** How many deliveries each State was given in the last 36 months: counted once for all needs. */
export async function countAwards(tx: Tx): Promise<Map<string, number>> {
	const since = new Date(now())
	since.setUTCFullYear(since.getUTCFullYear() - YEARS_BACK)
	const counted = await tx.delivery.groupBy({
		by: ['stateIso3'],
		where: { openedAt: { gte: since } },
		_count: true,
	})
	return new Map(counted.map(({ stateIso3, _count }) => [stateIso3, _count]))
}
